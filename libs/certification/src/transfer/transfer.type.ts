import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { SourceMethod, SourceResult } from './transfer.rules';

registerEnumType(SourceResult, { name: 'SourceResult' });
registerEnumType(SourceMethod, { name: 'SourceMethod' });

@ObjectType('TransferClaim', { description: 'A certificate of another board, and what that board said of it.' })
export class TransferClaimType {
  @Field(() => ID)
  id: string;

  @Field()
  body: string;

  @Field()
  number: string;

  @Field(() => ID, { nullable: true, description: 'One of this platform, which answers for itself.' })
  credentialId: string | null;

  @Field()
  claimedAt: Date;

  @Field(() => SourceResult, { nullable: true })
  result: SourceResult | null;

  @Field(() => SourceMethod, { nullable: true })
  method: SourceMethod | null;

  @Field(() => String, { nullable: true })
  contact: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  validUntil: string | null;

  @Field(() => Date, { nullable: true })
  verifiedAt: Date | null;
}

@ObjectType('Transfer', { description: 'The way over from another board.' })
export class TransferType {
  @Field(() => TransferClaimType, { nullable: true })
  claim: TransferClaimType | null;

  @Field({ description: 'The viewer may name a certificate now.' })
  canName: boolean;

  @Field({ description: 'The viewer may write down what the source said.' })
  canVerify: boolean;
}

@ObjectType('Track', { description: 'A way that an application may take: a stage, the full credential, or the transfer.' })
export class TrackType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}
