import { addDays, addMonths } from './local-date';
import type { LocalDate } from './local-date';

/** A stretch of the calendar. */
export type Period = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** A Monday: weeks are counted from it. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

// The same days come again and again: a look-up costs a tenth of the reckoning.
const mondays = new Map<LocalDate, LocalDate>();

function mondayOf(day: LocalDate): LocalDate {
  const known = mondays.get(day);
  if (known !== undefined) return known;
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - monday) / dayMs);
  const found = addDays(day, -(((days % 7) + 7) % 7));
  mondays.set(day, found);
  return found;
}

/** The first day of the calendar period that a day falls in; weeks begin on Monday (ISO 8601). */
export const periodStart: Readonly<Record<Period, (day: LocalDate) => LocalDate>> = {
  DAY: (day) => day,
  WEEK: mondayOf,
  MONTH: (day) => `${day.slice(0, 7)}-01`,
  YEAR: (day) => `${day.slice(0, 4)}-01-01`,
};

export const nextPeriod: Readonly<Record<Period, (start: LocalDate) => LocalDate>> = {
  DAY: (start) => addDays(start, 1),
  WEEK: (start) => addDays(start, 7),
  MONTH: (start) => addMonths(start, 1),
  YEAR: (start) => addMonths(start, 12),
};
