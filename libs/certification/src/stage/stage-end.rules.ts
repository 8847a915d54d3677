import { daysBetween } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

/** Days before the last valid day on which its holder is written to: time to log hours, then to have them signed. */
export const WARN_DAYS: readonly number[] = [60, 30, 14, 7];

export const warnsToday = (validUntil: LocalDate, today: LocalDate): boolean => WARN_DAYS.includes(daysBetween(today, validUntil));
