import type { LocalDate } from '@waymark/kernel';

const MONTHS = 12;

/** First days of the running month and of the eleven before it, oldest first. */
export function monthsUntil(today: LocalDate): LocalDate[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 10));
}
