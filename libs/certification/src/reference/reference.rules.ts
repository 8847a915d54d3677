import { must, tidy } from '@waymark/kernel';
import { ApplicationStatus } from '../application/application.rules';

export const referenceErrorCodes = [
  'REFERENCE_NAME_MISSING',
  'REFERENCE_OWN_ADDRESS',
  'REFERENCE_ASKED_ALREADY',
  'REFERENCE_ENOUGH',
  'REFERENCE_CLOSED',
  'REFERENCE_NOT_WAITING',
  'REFERENCE_TOO_SOON',
  'REFERENCE_ANSWER_MISSING',
  'REFERENCE_ANSWER_TOO_LONG',
] as const;

export enum ReferenceStatus {
  WAITING = 'WAITING',
  ANSWERED = 'ANSWERED',
  /** They said that they cannot or will not. */
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  /** Taken back by the applicant, who asks somebody else. */
  REPLACED = 'REPLACED',
}

export enum Relation {
  SUPERVISOR = 'SUPERVISOR',
  COUNSELOR = 'COUNSELOR',
  TRAINER = 'TRAINER',
  COLLEAGUE = 'COLLEAGUE',
  COMMUNITY = 'COMMUNITY',
}

export enum Recommendation {
  YES = 'YES',
  WITH_DOUBTS = 'WITH_DOUBTS',
  NO = 'NO',
}

export enum KnownFor {
  UNDER_SIX_MONTHS = 'UNDER_SIX_MONTHS',
  UNDER_TWO_YEARS = 'UNDER_TWO_YEARS',
  LONGER = 'LONGER',
}

const DAY_MS = 86_400_000;
export const WAIT_DAYS = 21;
export const REMIND_DAYS = 7;
const AGAIN_DAYS = 3;
/** More people than any scheme asks for; a form that mails strangers needs an end. */
export const MOST_ASKED = 6;

const days = (from: Date, count: number): Date => new Date(from.getTime() + count * DAY_MS);
export const expiresAt = (askedAt: Date): Date => days(askedAt, WAIT_DAYS);
export const remindAt = (askedAt: Date): Date => days(askedAt, REMIND_DAYS);

export interface ReferenceTimes {
  readonly askedAt: Date;
  readonly lastMailAt: Date;
  readonly answeredAt: Date | null;
  readonly declinedAt: Date | null;
  readonly replacedAt: Date | null;
}

/** Nothing has to run for somebody's time to be over. */
export function statusAt({ askedAt, answeredAt, declinedAt, replacedAt }: ReferenceTimes, now: Date): ReferenceStatus {
  if (answeredAt) return ReferenceStatus.ANSWERED;
  if (replacedAt) return ReferenceStatus.REPLACED;
  if (declinedAt) return ReferenceStatus.DECLINED;
  return now < expiresAt(askedAt) ? ReferenceStatus.WAITING : ReferenceStatus.EXPIRED;
}

/** Asking somebody is filling in; it ends when the board has all it needs. */
export const canAsk = (status: ApplicationStatus): boolean => status === ApplicationStatus.OPEN || status === ApplicationStatus.ASKED;

export interface Asked {
  readonly name: string;
  readonly email: string;
  readonly ownEmail: string;
  readonly status: ApplicationStatus;
  /** Those who were asked before and not taken back. */
  readonly before: readonly { readonly email: string }[];
}

export function checkAsk({ name: typed, email, ownEmail, status, before }: Asked): string {
  must(canAsk(status), 'REFERENCE_CLOSED', { status });
  const name = tidy(typed);
  must(name.length > 0, 'REFERENCE_NAME_MISSING');
  must(email !== ownEmail, 'REFERENCE_OWN_ADDRESS');
  must(!before.some((row) => row.email === email), 'REFERENCE_ASKED_ALREADY');
  must(before.length < MOST_ASKED, 'REFERENCE_ENOUGH', { most: MOST_ASKED });
  return name;
}

export function checkWaiting(times: ReferenceTimes, now: Date): void {
  const status = statusAt(times, now);
  must(status === ReferenceStatus.WAITING, 'REFERENCE_NOT_WAITING', { status });
}

export function checkAgain(times: ReferenceTimes, now: Date): void {
  checkWaiting(times, now);
  must(days(times.lastMailAt, AGAIN_DAYS) <= now, 'REFERENCE_TOO_SOON', { days: AGAIN_DAYS });
}

export interface Answer {
  readonly knownFor: KnownFor;
  readonly recommends: Recommendation;
  /** What this person does well with people. */
  readonly strengths: string;
  /** What the board should know; empty for nothing. */
  readonly concerns: string;
}

const text = (typed: string): string => {
  const clean = typed.normalize('NFC').trim();
  must(clean.length <= 1000, 'REFERENCE_ANSWER_TOO_LONG', { most: 1000 });
  return clean;
};

/** Whoever has doubts says which; a "yes" needs no more than what somebody does well. */
export function checkAnswer(typed: Answer): Answer {
  const answer = { knownFor: typed.knownFor, recommends: typed.recommends, strengths: text(typed.strengths), concerns: text(typed.concerns) };
  must(answer.strengths.length > 0 || answer.concerns.length > 0, 'REFERENCE_ANSWER_MISSING');
  must(answer.recommends === Recommendation.YES || answer.concerns.length > 0, 'REFERENCE_ANSWER_MISSING');
  return answer;
}
