import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ApplicationField, ApplicationStatus } from './application.rules';

registerEnumType(ApplicationStatus, { name: 'ApplicationStatus' });
registerEnumType(ApplicationField, { name: 'ApplicationField' });

@ObjectType('NotCounted', { description: 'Something in the record that does not count, and the rule that says so.' })
export class NotCountedType {
  @Field(() => ID)
  factId: string;

  @Field(() => Number, { nullable: true })
  minutes: number | null;

  @Field()
  rule: string;
}

@ObjectType('RequirementStatus', { description: 'One requirement held against the record: counted, missing, whose turn, since when.' })
export class RequirementStatusType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  source: string;

  @Field({ description: '`MET`, `PENDING` (met once everything sent is confirmed) or `MISSING`.' })
  status: string;

  @Field({ description: '`MINUTES`, `MONTHS` or `COUNT`: the unit of the numbers.' })
  unit: string;

  @Field()
  counted: number;

  @Field()
  required: number;

  @Field()
  missing: number;

  @Field()
  pending: number;

  @Field(() => String, { nullable: true, description: 'Who must act; nothing once met.' })
  whoseTurn: string | null;

  @Field(() => LocalDateScalar, { description: 'Since when it stands so.' })
  since: string;

  @Field(() => [ID], { description: 'The facts it rests on, waiting ones included.' })
  factIds: string[];

  @Field(() => [NotCountedType])
  notCounted: NotCountedType[];

  @Field(() => [RequirementStatusType])
  parts: RequirementStatusType[];
}

@ObjectType('Fact', { description: 'Something in the record: what, when, how much, and whether it is confirmed.' })
export class FactType {
  @Field(() => ID)
  id: string;

  @Field({ description: '`training`, `experience`, `supervision`, `exam`, `skill` or `attestation`.' })
  kind: string;

  @Field(() => LocalDateScalar)
  on: string;

  @Field()
  isPending: boolean;

  @Field(() => Number, { nullable: true })
  minutes: number | null;

  @Field({ description: 'A title, or the code of an activity or attestation.' })
  title: string;

  @Field(() => String, { nullable: true })
  source: string | null;
}

@ObjectType('AttestationText', { description: 'A sentence to sign, and whether it is signed.' })
export class AttestationTextType {
  @Field()
  code: string;

  @Field()
  text: string;

  @Field(() => Date, { nullable: true })
  signedAt: Date | null;
}

@ObjectType('ApplicationViewerCan')
export class ApplicationViewerCanType {
  @Field()
  edit: boolean;

  @Field()
  send: boolean;

  @Field({ description: 'The case is free, and the viewer could take the next step.' })
  take: boolean;

  @Field()
  decide: boolean;

  @Field()
  confirm: boolean;

  @Field({ description: 'Against a "no", up to its last day.' })
  appeal: boolean;

  @Field()
  decideAppeal: boolean;
}

@ObjectType('ApplicantNames', { description: 'Both names, as they stood when the application was sent; those of today before.' })
export class ApplicantNamesType {
  @Field(() => String, { nullable: true })
  legalName: string | null;

  @Field(() => String, { nullable: true, description: 'The name they go by, where it is another one.' })
  chosenName: string | null;
}

@ObjectType('Application', { description: 'One person asking one board for one certificate.' })
export class ApplicationType {
  @Field(() => ID)
  id: string;

  @Field(() => ApplicationStatus)
  status: ApplicationStatus;

  @Field({ description: '`FULL`, `TRANSFER`, `RENEWAL`, or the id of a stage: the way it takes.' })
  track: string;

  @Field(() => String, { nullable: true, description: 'The name that will be printed.' })
  certificateName: string | null;

  @Field({ description: '`en` or `es`: the language of the certificate.' })
  certificateLanguage: string;

  @Field()
  openedAt: Date;

  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day for whoever has it now: the board, or the applicant who was asked or may appeal.' })
  dueOn: string | null;
}

@ObjectType()
export class ApplicationConnection extends connectionOf(ApplicationType) {}
