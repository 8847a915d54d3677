import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateNested } from 'class-validator';
import { CriterionLevelInput } from '../role-play.input';
import { TextInBothInput } from '../text.type';

@ObjectType('Benchmark', { description: 'A role-play written down, whose levels are agreed. The agreed levels are never told.' })
export class BenchmarkType {
  @Field(() => ID)
  id: string;

  @Field()
  publishedAt: Date;
}

@ObjectType()
export class BenchmarkConnection extends connectionOf(BenchmarkType) {}

@ObjectType('Calibration', { description: 'How the viewer rated a benchmark.' })
export class CalibrationType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Near enough to the agreed levels to grade with this rubric.' })
  isWithin: boolean;

  @Field(() => [ID], { description: 'Criteria to look at again.' })
  off: string[];
}

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
