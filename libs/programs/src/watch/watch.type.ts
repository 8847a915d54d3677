import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CredentialEventKind } from '@waymark/credentials';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { IsBoolean, IsUUID, MaxLength } from 'class-validator';
import { WatchDelivery, WatchNoticeKind, WatchPurpose } from './watch.rules';

registerEnumType(WatchDelivery, { name: 'WatchDelivery', description: 'How somebody hears of changes to a roster.' });
registerEnumType(WatchPurpose, { name: 'WatchPurpose', description: 'Why a program watches certificates; the holders read it.' });
registerEnumType(WatchNoticeKind, { name: 'WatchNoticeKind', description: 'What was told: a change of standing, or an end that is 90, 60 or 30 days ahead or over.' });

@ObjectType('WatchReport', { description: 'One round over a roster. Without changes it proves the silence.' })
export class WatchReportType {
  @Field(() => LocalDateScalar)
  day: string;

  @Field(() => Int, { description: 'Certificates that were checked.' })
  checked: number;

  @Field(() => Int, { description: 'Certificates that could not be checked; nothing is said about them.' })
  unchecked: number;

  @Field(() => Int, { description: 'What was told since the round before.' })
  changes: number;
}

@ObjectType('RosterWatch', { description: 'How a program watches its roster.' })
export class RosterWatchType {
  @Field(() => WatchDelivery, { description: 'How the signed-in person hears of changes.' })
  delivery: WatchDelivery;

  @Field(() => WatchPurpose, { nullable: true, description: 'Nothing until the program says it.' })
  purpose: WatchPurpose | null;

  @Field(() => Date, { nullable: true, description: 'When the running address of the calendar was made.' })
  calendarMadeAt: Date | null;

  @Field(() => [WatchReportType], { description: 'The last 14 rounds, newest first.' })
  reports: WatchReportType[];
}

@ObjectType('WatchNotice', { description: 'A program was told something about a certificate on its roster.' })
export class WatchNoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => WatchNoticeKind)
  kind: WatchNoticeKind;

  @Field(() => CredentialEventKind, { nullable: true, description: 'Of a change.' })
  eventKind: CredentialEventKind | null;

  @Field(() => LocalDateScalar, { description: 'From when the change counts, or the last day.' })
  effectiveOn: string;

  @Field()
  noticedAt: Date;
}

@ObjectType()
export class WatchNoticeConnection extends connectionOf(WatchNoticeType) {}

@ObjectType('WatchQuestion', { description: 'A holder asks why a program watches their certificate.' })
export class WatchQuestionType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The program goes on watching.' })
  isKept: boolean | null;
}

@ObjectType('CertificateWatch', { description: 'A program keeps an eye on a certificate. Only the holder reads it.' })
export class CertificateWatchType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The program.' })
  organisation: string;

  @Field()
  since: Date;

  @Field(() => WatchPurpose, { nullable: true, description: 'Nothing where the program did not say it.' })
  purpose: WatchPurpose | null;
}

@InputType()
export class AskAboutWatchInput {
  @Field(() => ID)
  @IsUUID()
  watchId: string;

  @Field({ description: 'At most 500 characters.' })
  @MaxLength(2000)
  text: string;
}

@InputType()
export class AnswerWatchQuestionInput {
  @Field(() => ID)
  @IsUUID()
  questionId: string;

  @Field({ description: 'At most 500 characters.' })
  @MaxLength(2000)
  answer: string;

  @Field({ description: 'False takes the certificate off the roster.' })
  @IsBoolean()
  isKept: boolean;
}
