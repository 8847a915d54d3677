import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';

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
