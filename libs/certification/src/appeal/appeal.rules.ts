import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const appealErrorCodes = ['APPEAL_NOT_OPEN', 'APPEAL_TOO_LATE', 'APPEAL_HEARD_ALREADY', 'APPEAL_OTHER_RUNS', 'APPEAL_TEXT_MISSING', 'APPEAL_TEXT_TOO_LONG', 'APPEAL_TOOK_PART'] as const;

export enum AppealOutcome {
  /** The board looks again, from the beginning. */
  NEW_LOOK = 'NEW_LOOK',
  /** The "no" stays. */
  NO_STANDS = 'NO_STANDS',
}

const TEXT_LIMIT = 4000;

export function checkAppealText(typed: string): string {
  const text = typed.trim();
  must(text.length > 0, 'APPEAL_TEXT_MISSING');
  must(text.length <= TEXT_LIMIT, 'APPEAL_TEXT_TOO_LONG', { most: TEXT_LIMIT });
  return text;
}

/** The last day is the applicant's to its end. */
export function checkInTime(appealUntil: LocalDate, today: LocalDate): void {
  must(today <= appealUntil, 'APPEAL_TOO_LATE', { until: appealUntil });
}

export function checkTookNoPart(reviewerId: string, tookPart: readonly string[]): void {
  must(!tookPart.includes(reviewerId), 'APPEAL_TOOK_PART');
}
