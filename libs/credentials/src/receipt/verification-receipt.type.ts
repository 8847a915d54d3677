import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('VerificationReceipt', { description: 'What a check of many certificates said, kept under a code of its own.' })
export class VerificationReceiptType {
  @Field({ description: 'Whoever has it can read the receipt, and nothing more.' })
  code: string;

  @Field({ description: 'Instant of the check, UTC.' })
  checkedAt: Date;

  @Field({ description: 'Path of the public page; with `.pdf` behind it, the file.' })
  path: string;

  @Field(() => Int, { description: 'How many certificates it is about.' })
  rows: number;
}
