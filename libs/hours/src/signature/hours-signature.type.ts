import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@waymark/identity';
import { connectionOf } from '@waymark/platform';
import { HoursEntryType, HoursSignatureType } from '../entry/hours-entry.type';
import { HoursFlag } from './hours-flag.rules';

registerEnumType(HoursFlag, { name: 'HoursFlag', description: 'Why an entry may deserve a second look: over 8 hours, twice the usual, written down late, a correction, alone with two people at once, outside the dates of the placement.' });

@ObjectType('HoursItem', { description: 'An entry that waits, with what is unusual about it.' })
export class HoursItemType {
  @Field(() => HoursEntryType)
  entry: HoursEntryType;

  @Field({ description: 'SHA-256 of the content as shown, in hex; goes back with the signature.' })
  contentHash: string;

  @Field(() => [HoursFlag])
  flags: HoursFlag[];
}

@ObjectType('HoursGroup', { description: 'What one trainee sent.' })
export class HoursGroupType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Int)
  minutes: number;

  @Field(() => [HoursItemType])
  items: HoursItemType[];
}

@ObjectType('HoursToSign', { description: 'What waits for the signature of the supervisor.' })
export class HoursToSignType {
  @Field({ description: 'The sentence that a signature attests.' })
  attestation: string;

  @Field(() => [HoursGroupType])
  groups: HoursGroupType[];

  @Field({ description: 'More entries wait than the 500 that are shown; they follow when these are decided.' })
  hasMore: boolean;
}

@ObjectType('HoursReceipt', { description: 'What one batch did.' })
export class HoursReceiptType {
  @Field(() => ID, { description: 'Of the PDF at `/files/hours/receipts/<id>.pdf`.' })
  id: string;

  @Field()
  decidedAt: Date;

  @Field(() => [HoursEntryType])
  signed: HoursEntryType[];

  @Field(() => [HoursEntryType])
  returned: HoursEntryType[];
}

@ObjectType('SignedHours', { description: 'A signature that the supervisor gave.' })
export class SignedHoursType extends HoursSignatureType {
  @Field({ description: 'Until then the signer can take it back.' })
  undoableUntil: Date;

  @Field(() => HoursEntryType)
  entry: HoursEntryType;
}

@ObjectType()
export class SignedHoursConnection extends connectionOf(SignedHoursType) {}
