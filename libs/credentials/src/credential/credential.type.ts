import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { CredentialEnd } from './credential-filter.rules';
import { CredentialEventKind, CredentialStatus } from './credential-status.rules';

registerEnumType(CredentialStatus, { name: 'CredentialStatus', description: 'What a credential is worth on the day of the question.', valuesMap: { CONDITIONAL: { description: 'It counts, and only with the conditions that its board set.' } } });
registerEnumType(CredentialEnd, { name: 'CredentialEnd', description: 'When the last valid day comes or came, counted from today in the zone of the board.' });
registerEnumType(CredentialEventKind, { name: 'CredentialEventKind', description: 'A step in the life of a credential.' });

@ObjectType('EvidenceLine', { description: 'Something that the holder proved, in the language of the certificate.' })
export class EvidenceLineType {
  @Field()
  label: string;

  @Field()
  value: string;
}

@ObjectType('CredentialConditions')
export class CredentialConditionsType {
  @Field(() => LocalDateScalar)
  since: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Their last day, where they end by themselves.' })
  until: string | null;

  @Field()
  text: string;
}

@ObjectType('CredentialStanding', { description: 'Status, since when and why; computed at each question.' })
export class CredentialStandingType {
  @Field(() => CredentialStatus)
  status: CredentialStatus;

  @Field(() => LocalDateScalar)
  since: string;

  @Field(() => String, { nullable: true })
  publicReason: string | null;

  @Field(() => CredentialConditionsType, { nullable: true })
  conditions: CredentialConditionsType | null;
}

@ObjectType('CredentialEvent', { description: 'A step in the life of a credential; never altered.' })
export class CredentialEventType {
  @Field(() => ID)
  id: string;

  @Field(() => CredentialEventKind)
  kind: CredentialEventKind;

  @Field(() => LocalDateScalar, { description: 'The day from which it counts.' })
  effectiveOn: string;

  @Field()
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'The reason that everybody may read.' })
  publicReason: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which everybody may read of it; for ever where there is none.' })
  publicUntil?: string | null;
}

@ObjectType('Credential', { description: 'A certificate as it was issued.' })
export class CredentialType {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field({ description: 'Who has the code may check the certificate.' })
  code: string;

  @Field()
  holderName: string;

  @Field()
  title: string;

  @Field()
  boardName: string;

  @Field()
  schemeName: string;

  @Field()
  schemeVersion: string;

  @Field(() => LocalDateScalar)
  issuedOn: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it is valid.' })
  validUntil: string;

  @Field(() => [EvidenceLineType])
  evidence: EvidenceLineType[];
}

@ObjectType()
export class CredentialConnection extends connectionOf(CredentialType) {}
