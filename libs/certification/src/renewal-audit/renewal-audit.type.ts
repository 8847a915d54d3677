import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { RenewalAuditStatus } from './renewal-audit.rules';

registerEnumType(RenewalAuditStatus, { name: 'RenewalAuditStatus' });

@ObjectType('AuditDraw', { description: 'A share of renewals drawn by chance. With seed, list and SHA-256 anybody draws it again.' })
export class AuditDrawType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDateScalar)
  renewedFrom: string;

  @Field(() => LocalDateScalar)
  renewedUntil: string;

  @Field(() => Int)
  percent: number;

  @Field(() => Int)
  windowDays: number;

  @Field({ description: 'SHA-256 (hex) of the seed, told when the draw is announced.' })
  seedSha256: string;

  @Field()
  announcedAt: Date;

  @Field(() => Date, { nullable: true })
  drawnAt: Date | null;

  @Field(() => [String], { nullable: true, description: 'The numbers that were drawn from, sorted; nothing before the draw.' })
  numbers: string[] | null;
}

@ObjectType('AuditPaper', { description: 'A paper that a holder sent for an audit, at `/files/audits/<id>`.' })
export class AuditPaperType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  addedAt: Date;
}

@ObjectType('RenewalAudit', { description: 'A renewal that was drawn: the holder shows papers, a reviewer decides.' })
export class RenewalAuditType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The renewal.' })
  applicationId: string;

  @Field({ description: 'Of the certificate that the renewal gave.' })
  number: string;

  @Field({ description: 'SHA-256 (hex) of the seed, a colon and the number: its place in the draw.' })
  key: string;

  @Field(() => RenewalAuditStatus)
  status: RenewalAuditStatus;

  @Field(() => LocalDateScalar, { description: 'The last day for papers.' })
  dueOn: string;

  @Field()
  askedAt: Date;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer says of it.' })
  reason: string | null;
}

@ObjectType()
export class RenewalAuditConnection extends connectionOf(RenewalAuditType) {}
