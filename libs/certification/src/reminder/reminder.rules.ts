import { addDays, daysBetween } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const reminderErrorCodes = ['REMINDER_SUPERVISOR_UNKNOWN'] as const;

/** Days before the last valid day: time to learn, then to send, then to send today. */
export const REMINDER_DAYS: readonly number[] = [120, 90, 60, 30, 7];

interface Term {
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

/** The reminder that is due: the nearest one that was reached and not sent, so that a day on which nothing ran loses none and doubles none. */
export function dueReminder({ issuedOn, validUntil }: Term, today: LocalDate, sent: readonly number[]): number | null {
  const left = daysBetween(today, validUntil);
  const reached = REMINDER_DAYS.filter((days) => left >= 0 && left <= days && addDays(validUntil, -days) >= issuedOn);
  const nearest = reached.at(-1);
  return nearest === undefined || sent.includes(nearest) ? null : nearest;
}
