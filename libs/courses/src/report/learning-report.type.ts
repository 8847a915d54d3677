import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Disclosure, PeerRole, PracticeFormat } from '@waymark/kernel';

@ObjectType('LearningNumbers')
export class LearningNumbersType {
  @Field(() => Int, { description: 'People who finished at least one module of the group.' })
  people: number;

  @Field(() => Int, { description: 'Minutes that these modules credited.' })
  minutes: number;
}

@ObjectType('LearningCut', { description: 'Finished modules of one format or one role. A module that carries several counts in each.' })
export class LearningCutType {
  @Field(() => PracticeFormat, { nullable: true })
  format: PracticeFormat | null;

  @Field(() => PeerRole, { nullable: true })
  role: PeerRole | null;

  @Field(() => Disclosure)
  disclosure: Disclosure;

  @Field(() => LearningNumbersType, { nullable: true, description: 'Nothing where people could be guessed.' })
  numbers: LearningNumbersType | null;
}

@ObjectType('LearningReport', { description: 'Modules of a provider that people finished, by what they prepare for.' })
export class LearningReportType {
  @Field(() => LearningCutType)
  all: LearningCutType;

  @Field(() => [LearningCutType], { description: 'The four formats, and modules that carry none.' })
  byFormat: LearningCutType[];

  @Field(() => [LearningCutType], { description: 'The four roles, and modules that carry none.' })
  byRole: LearningCutType[];

  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
