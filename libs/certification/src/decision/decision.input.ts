import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
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

  @Field(() => ID, { nullable: true, description: 'Of a "no": the requirement that it rests on.' })
  @IsOptional()
  @MaxLength(80)
  requirementId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a "no": what would change it; at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(8000)
  remedy?: string | null;
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
