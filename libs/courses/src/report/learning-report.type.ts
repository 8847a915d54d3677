import { Field, Int, ObjectType } from '@nestjs/graphql';
import { cutOf, cutsOf } from '@waymark/platform';

@ObjectType('LearningNumbers')
export class LearningNumbersType {
  @Field(() => Int, { description: 'People who finished at least one module of the group.' })
  people: number;

  @Field(() => Int, { description: 'Minutes that these modules credited.' })
  minutes: number;
}

@ObjectType('LearningCut', { description: 'Finished modules of one format or one role. A module that carries several counts in each.' })
export class LearningCutType extends cutOf(LearningNumbersType) {}

@ObjectType('LearningReport', { description: 'Modules of a provider that people finished, by what they prepare for.' })
export class LearningReportType extends cutsOf(LearningCutType) {
  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
