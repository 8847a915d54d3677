import { must, tidy } from '@waymark/kernel';
import type { NoteFinding } from '@waymark/kernel';

export const threadErrorCodes = ['MESSAGE_EMPTY', 'MESSAGE_TOO_LONG', 'MESSAGE_NAMES_SOMEBODY', 'MESSAGE_IDENTIFIES_SOMEBODY', 'MESSAGE_TOO_MANY', 'MESSAGE_NOT_YOURS', 'THREAD_CLOSED'] as const;

/** The records that people talk on. */
export enum ThreadKind {
  HOURS_ENTRY = 'HOURS_ENTRY',
  ROLE_PLAY = 'ROLE_PLAY',
  APPLICATION = 'APPLICATION',
}

const MOST_CHARACTERS = 1000;
const MOST_A_DAY = 50;
export const DAY_MS = 24 * 60 * 60_000;
/** Whoever is on the page reads it there: a mail that comes at once is one too many. */
export const GRACE_MS = 5 * 60_000;

export function checkBody(typed: string): string {
  const body = tidy(typed);
  must(body.length > 0, 'MESSAGE_EMPTY');
  must(body.length <= MOST_CHARACTERS, 'MESSAGE_TOO_LONG', { most: MOST_CHARACTERS });
  return body;
}

/** As a note of hours: what tells who a person is stays out, and a name may stay once its writer says that it is nobody they support. */
export function checkFindings(findings: readonly NoteFinding[], isVouched: boolean): void {
  const saw = findings.map(({ text }) => text);
  must(findings.every(({ mayStay }) => mayStay), 'MESSAGE_IDENTIFIES_SOMEBODY', { saw });
  must(findings.length === 0 || isVouched, 'MESSAGE_NAMES_SOMEBODY', { saw });
}

export function checkMany(writtenToday: number): void {
  must(writtenToday < MOST_A_DAY, 'MESSAGE_TOO_MANY', { most: MOST_A_DAY });
}

/** One mail a day at most, and none at once. */
export function noticeAt(now: Date, mailedAt: Date | null): Date {
  return new Date(Math.max(now.getTime() + GRACE_MS, (mailedAt?.getTime() ?? 0) + DAY_MS));
}
