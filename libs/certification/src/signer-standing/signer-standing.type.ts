import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { SignerConcernKind } from './signer-standing.rules';

registerEnumType(SignerConcernKind, { name: 'SignerConcernKind', description: 'What a supervisor\'s own certificate was on the day of the work: revoked, suspended, under conditions, or over.' });

@ObjectType('SignedWork', { description: 'A signed entry of the applicant.' })
export class SignedWorkType {
  @Field(() => ID)
  entryId: string;

  @Field(() => LocalDateScalar, { description: 'The day of the work, at the site.' })
  workedOn: string;

  @Field(() => Int)
  minutes: number;

  @Field({ description: 'What was done.' })
  activity: string;
}

@ObjectType('SignerConcern', { description: 'Signed hours about which a reviewer may want to ask. It refuses nothing.' })
export class SignerConcernType {
  @Field(() => SignerConcernKind)
  kind: SignerConcernKind;

  @Field(() => LocalDateScalar, { description: 'Since when; of a certificate that was over, its last valid day.' })
  since: string;

  @Field({ description: 'As they signed.' })
  signerName: string;

  @Field({ description: 'The board of that certificate.' })
  boardName: string;

  @Field(() => Int, { description: 'Of all the entries together.' })
  minutes: number;

  @Field(() => [SignedWorkType], { description: 'Oldest first.' })
  entries: SignedWorkType[];
}
