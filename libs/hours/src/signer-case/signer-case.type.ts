import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { SignerCaseReason, SignerCaseState } from './signer-case.rules';

registerEnumType(SignerCaseReason, { name: 'SignerCaseReason', description: 'The supervisor left, refuses to sign, or cannot be reached.' });
registerEnumType(SignerCaseState, { name: 'SignerCaseState', description: 'With the program, with whoever is asked to sign, with the trainee; or settled, or taken back.' });

@ObjectType('SignerCaseViewerCan')
export class SignerCaseViewerCanType {
  @Field({ description: 'Agree with who is asked, or name somebody.' })
  answer: boolean;

  @Field({ description: 'Name somebody else to ask.' })
  nameAnother: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType('SignerCase', { description: 'A supervisor does not sign, and somebody else is asked. For the trainee and who runs the site.' })
export class SignerCaseType {
  @Field(() => ID)
  id: string;

  @Field(() => SignerCaseState)
  state: SignerCaseState;

  @Field(() => SignerCaseReason)
  reason: SignerCaseReason;

  @Field({ description: 'What happened, as the trainee wrote it.' })
  words: string;

  @Field({ description: 'The supervisor, as they were called when it was opened.' })
  signerName: string;

  @Field({ description: 'Who is asked to sign.' })
  askedName: string;

  @Field()
  askedEmail: string;

  @Field({ description: 'The site named who is asked; else the trainee did.' })
  isNamedBySite: boolean;

  @Field(() => [ID], { description: 'The evidence, each at `/files/hours/evidence/<case>/<file>`.' })
  fileIds: string[];

  @Field()
  openedAt: Date;

  @Field({ description: 'Since when it is where it is.' })
  movedAt: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of whoever has it now; none for the trainee, and none at the end.' })
  dueOn: string | null;
}

@ObjectType('SignerCaseHours', { description: 'What is still to be signed.' })
export class SignerCaseHoursType {
  @Field(() => Int)
  entries: number;

  @Field(() => Int)
  minutes: number;

  @Field(() => LocalDateScalar, { nullable: true })
  from: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  to: string | null;
}

@ObjectType()
export class SignerCaseConnection extends connectionOf(SignerCaseType) {}
