import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { IsInt, IsUUID, MaxLength } from 'class-validator';
import { TrainingMode } from './credit.rules';

@InputType()
export class CreditPriorLearningInput {
  @Field(() => ID, { description: 'The learner, as `learners` lists them.' })
  @IsUUID()
  learnerId: string;

  @Field()
  @MaxLength(200)
  title: string;

  @Field({ description: 'Where it was learned.' })
  @MaxLength(200)
  provider: string;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => [TrainingTopic], { defaultValue: [], description: 'What all of it was about.' })
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field(() => Int, { description: 'Whole minutes, at most 6000.' })
  @IsInt()
  minutes: number;

  @Field(() => LocalDateScalar, { description: 'The day on which it was finished.' })
  learnedOn: string;

  @Field({ description: 'What the approver has seen.' })
  @MaxLength(2000)
  evidence: string;

  @Field({ description: 'Why it counts for this domain.' })
  @MaxLength(2000)
  reason: string;
}

@InputType()
export class WithdrawCreditInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @MaxLength(2000)
  reason: string;
}
