import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@waymark/identity';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { TrainingMode } from './credit.rules';

registerEnumType(TrainingMode, { name: 'TrainingMode', description: 'How training was taken.' });

@ObjectType('CreditWithdrawal')
export class CreditWithdrawalType {
  @Field()
  reason: string;

  @Field()
  withdrawnAt: Date;
}

@ObjectType('PriorCredit', { description: 'Prior learning that a provider credited. It counts as credit and is no completion.' })
export class PriorCreditType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field()
  title: string;

  @Field({ description: 'Where it was learned.' })
  provider: string;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => [TrainingTopic], { description: 'What all of it was about.' })
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field(() => Int)
  minutes: number;

  @Field(() => LocalDateScalar)
  learnedOn: string;

  @Field({ description: 'What the approver has seen.' })
  evidence: string;

  @Field({ description: 'Why it counts for this domain.' })
  reason: string;

  @Field(() => PersonType, { description: 'Who stands behind it.' })
  approver: PersonType;

  @Field()
  approvedAt: Date;

  @Field(() => CreditWithdrawalType, { nullable: true, description: 'Set when it counts no longer.' })
  withdrawal: CreditWithdrawalType | null;
}

@ObjectType()
export class PriorCreditConnection extends connectionOf(PriorCreditType) {}

@ObjectType('Learner', { description: 'A trainee of a provider that the viewer works for.' })
export class LearnerType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;
}

@ObjectType()
export class LearnerConnection extends connectionOf(LearnerType) {}
