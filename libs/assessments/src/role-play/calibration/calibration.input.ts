import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateNested } from 'class-validator';
import { CriterionLevelInput } from '../role-play.input';
import { TextInBothInput } from '../text.input';

@InputType()
export class CalibrateInput {
  @Field(() => ID)
  benchmarkId: string;

  @Field(() => [CriterionLevelInput], { description: 'One for each criterion.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionLevelInput)
  levels: CriterionLevelInput[];
}

@InputType()
export class PublishBenchmarkInput {
  @Field(() => ID)
  @IsUUID()
  rubricId: string;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  title: TextInBothInput;

  @Field(() => TextInBothInput, { description: 'What is said, line by line.' })
  @ValidateNested()
  @Type(() => TextInBothInput)
  transcript: TextInBothInput;

  @Field(() => [CriterionLevelInput], { description: 'The agreed level of each criterion.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionLevelInput)
  levels: CriterionLevelInput[];
}
