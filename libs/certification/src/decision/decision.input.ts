import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { DecisionOutcome } from './decision.rules';

@InputType()
export class DecideApplicationInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field({ description: 'Read by the applicant and the second reviewer; at most 2,000 characters.' })
  @MaxLength(8000)
  reasons: string;
}

@InputType()
export class ConfirmDecisionInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'False sends the case back to the queue.' })
  isAgreed: boolean;

  @Field()
  @MaxLength(8000)
  reasons: string;
}
