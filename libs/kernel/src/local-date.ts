import type { Locale } from './actor';
import { must } from './domain-error';

/** A calendar day without a clock: `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const utc = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): LocalDate => date.toISOString().slice(0, 10);

export function isLocalDate(value: string): boolean {
  if (!shape.test(value)) return false;
  const date = utc(value);
  return !Number.isNaN(date.getTime()) && text(date) === value;
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return text(new Date(utc(day).getTime() + days * dayMs));
}

/** The same day of the month, or the last one where the month is shorter: 31 January + 1 month = 28 February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  must(isLocalDate(day), 'DATE_INVALID', { day });
  const from = utc(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return text(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(from.getUTCDate(), last))));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / dayMs);
}

// Making a formatter costs a hundred times what using it does. People in the United States are served: the month comes first in English.
const words: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** As people write it: `November 20, 2026`, `20 de noviembre de 2026`. */
export const longDay = (day: LocalDate, locale: Locale): string => words[locale].format(utc(day));

const clocks = new Map<string, Intl.DateTimeFormat>();

/** An instant as a clock on the wall in `timeZone` (IANA) shows it: `November 30, 2026 at 9:00 AM CST`. */
export function longInstant(at: Date, timeZone: string, locale: Locale): string {
  const key = `${locale} ${timeZone}`;
  const clock = clocks.get(key) ?? new Intl.DateTimeFormat(`${locale}-US`, { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' });
  clocks.set(key, clock);
  return clock.format(at);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, made);
  return made;
}

/** The day that a clock on the wall in `timeZone` (IANA) shows at `instant`. */
export function localDateAt(instant: Date, timeZone: string): LocalDate {
  return calendarOf(timeZone).format(instant);
}

const quarterMs = 900_000;

/** The last second of the day in `timeZone` (IANA): no zone is more than 14 hours ahead, and none is off by less than a quarter of an hour. */
export function endOfDay(day: LocalDate, timeZone: string): Date {
  let next = utc(addDays(day, 1)).getTime() - 14 * 3_600_000;
  while (localDateAt(new Date(next), timeZone) <= day) next += quarterMs;
  return new Date(next - 1000);
}
