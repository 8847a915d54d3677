import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { SignerCaseReason } from '@waymark/hours';
import { SignedWorkType } from '../signer-standing/signer-standing.type';

@ObjectType('OtherSigner', { description: 'Signed hours that somebody else than the supervisor confirmed, and why.' })
export class OtherSignerType {
  @Field({ description: 'As they signed.' })
  signerName: string;

  @Field(() => String, { nullable: true, description: 'The supervisor who did not sign, as they were called then.' })
  supervisorName: string | null;

  @Field(() => SignerCaseReason, { nullable: true, description: 'None where the supervisor simply did not answer for two weeks.' })
  reason: SignerCaseReason | null;

  @Field(() => String, { nullable: true, description: 'What happened, as the applicant wrote it.' })
  words: string | null;

  @Field({ description: 'The program named who signed; else the applicant did.' })
  isNamedBySite: boolean;

  @Field(() => [ID], { description: 'The evidence, each at `/files/applications/<application>/hours/<file>`.' })
  fileIds: string[];

  @Field(() => Int, { description: 'Of all the entries together.' })
  minutes: number;

  @Field(() => [SignedWorkType], { description: 'Oldest first.' })
  entries: SignedWorkType[];
}
