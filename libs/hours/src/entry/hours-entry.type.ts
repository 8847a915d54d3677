import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { Activity, Served } from './activity.rules';
import { SignerStanding } from '../signature/hours-signature.rules';
import { HoursState } from './hours-entry.rules';

registerEnumType(Activity, { name: 'Activity', description: 'What was done; SUPERVISION_* is supervision received.' });
registerEnumType(Served, {
  name: 'Served',
  description: 'With whom the time was, as far as somebody wants to say it. It names nobody.',
  valuesMap: { NEWCOMER: { description: 'Somebody who is new at the program.' }, AFTERCARE: { description: 'Somebody who has left the program.' } },
});
registerEnumType(SignerStanding, { name: 'SignerStanding', description: 'As what somebody signs: by their role at the site, as the one named in the placement, or as the alternate who was asked.' });
registerEnumType(HoursState, { name: 'HoursState', description: 'Draft, with the supervisor, back with a reason, or signed for ever.' });

@ObjectType('HoursSignature', { description: 'Who attested the entry, in which words.' })
export class HoursSignatureType {
  @Field(() => ID)
  id: string;

  @Field()
  signerName: string;

  @Field()
  signedAt: Date;

  @Field({ description: 'The sentence that was attested.' })
  sentence: string;

  @Field({ description: 'SHA-256 of the content that was signed, in hex.' })
  contentHash: string;

  @Field(() => SignerStanding, { description: 'As what they signed; it held on the day of the work.' })
  standing: SignerStanding;

  @Field(() => ID, { nullable: true, description: 'Of the PDF at `/files/hours/receipts/<id>.pdf`; absent in signatures from before there were receipts.' })
  receiptId: string | null;
}

@ObjectType('HoursEntryViewerCan', { description: 'What the viewer may do with the entry now.' })
export class HoursEntryViewerCanType {
  @Field({ description: 'Change, discard or send it.' })
  correct: boolean;

  @Field({ description: 'Replace it by a correction that needs a new signature.' })
  amend: boolean;

  @Field({ description: 'Sign it or give it back.' })
  decide: boolean;
}

@ObjectType('HoursEntry', { description: 'One stretch of supervised work, or of supervision received.' })
export class HoursEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day on which the work began, at the site.' })
  workedOn: string;

  @Field({ description: '`HH:MM` on a clock at the site.' })
  startTime: string;

  @Field({ description: 'IANA zone of the site.' })
  timeZone: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => Int)
  minutes: number;

  @Field(() => Activity)
  activity: Activity;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => PracticeFormat, { nullable: true, description: 'In which of the four formats it was done; none for work in none of them.' })
  format: PracticeFormat | null;

  @Field(() => Served, { nullable: true, description: 'With whom the time was; nothing where it was not said.' })
  served: Served | null;

  @Field()
  note: string;

  @Field(() => HoursState)
  state: HoursState;

  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true })
  returnedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the supervisor asked to be changed.' })
  returnedReason: string | null;

  @Field(() => ID, { nullable: true, description: 'The signed entry that this one corrects.' })
  supersedesId: string | null;

  @Field(() => String, { nullable: true, description: 'Why the signed entry was not right.' })
  amendmentReason: string | null;

  @Field(() => Date, { nullable: true, description: 'When a signed correction took its place; it no longer counts since.' })
  supersededAt: Date | null;
}

@ObjectType()
export class HoursEntryConnection extends connectionOf(HoursEntryType) {}
