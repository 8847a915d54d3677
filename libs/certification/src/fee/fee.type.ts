import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FeeStatus, FeeStep, PaymentMethod } from './fee.rules';

registerEnumType(FeeStatus, { name: 'FeeStatus' });
registerEnumType(FeeStep, { name: 'FeeStep' });
registerEnumType(PaymentMethod, { name: 'PaymentMethod' });

@ObjectType('FeeEntry', { description: 'One step of a fee. Never altered.' })
export class FeeEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => FeeStep)
  step: FeeStep;

  @Field(() => PaymentMethod, { nullable: true })
  method: PaymentMethod | null;

  @Field(() => String, { nullable: true })
  reference: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field()
  madeAt: Date;
}

@ObjectType('ApplicationFee', { description: 'What the board asks to be paid, and where it stands. It is paid to the board, not here.' })
export class ApplicationFeeType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int, { description: 'In cents of a US dollar.' })
  cents: number;

  @Field()
  source: string;

  @Field(() => FeeStatus)
  status: FeeStatus;

  @Field(() => [FeeEntryType])
  entries: FeeEntryType[];

  @Field(() => [FeeStep], { description: 'What the viewer may do about it now.' })
  viewerSteps: FeeStep[];
}
