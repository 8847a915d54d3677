import { Field, ID, ObjectType, PickType, registerEnumType } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { RosterStatus } from './roster-status';

registerEnumType(RosterStatus, { name: 'RosterStatus', description: 'What a certificate was worth at the moment of the check; `UNCHECKED` says nothing about it.', valuesMap: { CONDITIONAL: { description: 'It counts, and only with the conditions that its board set.' } } });

@ObjectType('RosterCertificate', { description: 'What the certificate itself says.' })
export class RosterCertificateType extends PickType(CredentialType, ['number', 'code', 'title', 'boardName', 'validUntil'] as const) {
  @Field(() => String, { nullable: true, description: 'Nothing where it was replaced and its holder has another name since.' })
  holderName: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the certificate that replaced it.' })
  replacedBy: string | null;
}

@ObjectType('RosterCheck', { description: 'The standing of a certificate, asked at this very reading.' })
export class RosterCheckType {
  @Field(() => RosterStatus)
  status: RosterStatus;

  @Field({ description: 'Instant of the check, UTC.' })
  checkedAt: Date;

  @Field(() => LocalDateScalar, { nullable: true })
  since: string | null;

  @Field(() => String, { nullable: true })
  publicReason: string | null;

  @Field(() => String, { nullable: true })
  conditions: string | null;

  @Field(() => RosterCertificateType, { nullable: true, description: 'Nothing while it cannot be checked.' })
  certificate: RosterCertificateType | null;
}

@ObjectType('RosterEntry', { description: 'A certificate that a program keeps an eye on.' })
export class RosterEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'A note of the program.' })
  label: string | null;

  @Field()
  addedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Ended entries are kept, not deleted.' })
  endedAt: Date | null;
}

@ObjectType()
export class RosterEntryConnection extends connectionOf(RosterEntryType) {}
