import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ApprovalState } from './approval.rules';

registerEnumType(ApprovalState, { name: 'ApprovalState' });

@ObjectType('TrainingApprovalViewerCan')
export class TrainingApprovalViewerCanType {
  @Field()
  takeBack: boolean;

  @Field()
  decide: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType('TrainingApproval', { description: "A board's word on what a training provider teaches, from a day on." })
export class TrainingApprovalType {
  @Field(() => ID)
  id: string;

  @Field(() => ApprovalState)
  state: ApprovalState;

  @Field({ description: 'What the provider says of it.' })
  note: string;

  @Field(() => LocalDateScalar, { nullable: true })
  approvedFrom: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; nothing without an end.' })
  approvedUntil: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it counts no longer.' })
  withdrawnFrom: string | null;

  @Field(() => String, { nullable: true, description: 'Of the last decision.' })
  reason: string | null;

  @Field(() => Date)
  appliedAt: Date;
}

@ObjectType()
export class TrainingApprovalConnection extends connectionOf(TrainingApprovalType) {}
