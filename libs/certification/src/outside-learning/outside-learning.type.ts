import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TrainingMode } from '@waymark/courses';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { LearningReviewStatus } from './outside-learning.rules';

registerEnumType(LearningReviewStatus, { name: 'LearningReviewStatus' });

@ObjectType('LearningReview', { description: 'What one board says of a course that was taken elsewhere.' })
export class LearningReviewType {
  @Field(() => ID)
  id: string;

  @Field(() => LearningReviewStatus)
  status: LearningReviewStatus;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
}

@ObjectType('OutsideLearning', { description: 'A course that a holder took elsewhere. Its paper is at `/files/learning/<id>`.' })
export class OutsideLearningType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  provider: string;

  @Field(() => LocalDateScalar)
  learnedOn: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => DomainCode, { nullable: true })
  domain: DomainCode | null;

  @Field(() => [TrainingTopic])
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field()
  addedAt: Date;
}

@ObjectType()
export class LearningReviewConnection extends connectionOf(LearningReviewType) {}
