import { addDays, isLocalDate } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import { instantOf } from '../entry/hours-time.rules';

const two = (digits: string): string => digits.padStart(2, '0');

/** Year first as in ISO 8601, else the month first as in the United States; a time behind the day is left out. Any other order would be a guess. */
const dayShapes: readonly RegExp[] = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:[T ].*)?$/,
  /^(?<month>\d{1,2})([-/.])(?<day>\d{1,2})\2(?<year>\d{4}|\d{2})(?: .*)?$/,
];

/** `2026-11-20`, `11/20/2026` and `11/20/26`; null where it is no day. */
export function readDay(cell: string): LocalDate | null {
  const { year = '', month = '', day = '' } = dayShapes.map((shape) => shape.exec(cell)?.groups).find((groups) => groups !== undefined) ?? {};
  const read = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isLocalDate(read) ? read : null;
}

const clock = /^(?<hour>\d{1,2})(?:(?<mark>[:.h])?(?<minute>\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:(?<half>[ap])\.?\s*m\.?)?$/i;

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const isWhole = ({ hour = '', mark, minute, half }: Readonly<Record<string, string | undefined>>): boolean => half !== undefined || (minute !== undefined && (mark !== undefined || hour.length === 2));

/** `9:00`, `0900`, `14:30`, `2:30 PM` and `9am` as `HH:MM`; null for anything else, also for a bare number, which could be a length. */
export function readTime(cell: string): string | null {
  const groups = clock.exec(cell)?.groups;
  if (!groups || !isWhole(groups)) return null;
  const { hour, minute = '00', half } = groups;
  const read = hourOf(Number(hour), half);
  return read === null || Number(minute) > 59 ? null : `${two(String(read))}:${minute}`;
}

const inWords: readonly RegExp[] = [
  /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)(?::\d{2})?$/,
  /^(?<hours>\d{1,3})\s*h(?:rs?|ours?|oras?)?\.?\s*(?:(?<minutes>[0-5]?\d)\s*(?:m|min|mins|minutes|minutos)?\.?)?$/i,
  /^(?<minutes>\d{1,4})\s*(?:m|min|mins|minutes|minutos)\.?$/i,
];
const decimal = /^(?=[.,]?\d)\d{0,4}(?:[.,]\d{1,4})?(?=\s|$)\s*(?:h|hrs?|hours?|horas?)?\.?$/i;

/** What a bare number in a column means. */
export type LengthUnit = 'HOURS' | 'MINUTES';

/** `1:30`, `1 h 30`, `90 min`, and by the unit of the column `1.5` or `90`. Decimals of an hour are rounded to the minute. */
export function readMinutes(cell: string, unit: LengthUnit): Minutes | null {
  const groups = inWords.map((shape) => shape.exec(cell)?.groups).find((found) => found !== undefined);
  if (groups) return Number(groups['hours'] ?? 0) * 60 + Number(groups['minutes'] ?? 0);
  if (!decimal.test(cell)) return null;
  const number = Number.parseFloat(cell.replace(',', '.'));
  if (unit === 'HOURS' || /h/i.test(cell)) return Math.round(number * 60);
  return Number.isInteger(number) ? number : null;
}

/** From one clock time to the next such time, as it went by: the night on which clocks change has an hour more or less. Null where one of the two is left out that night. */
export function minutesUntil(day: LocalDate, { start, end }: { start: string; end: string }, timeZone: string): Minutes | null {
  const [from, to] = [instantOf(day, start, timeZone), instantOf(end > start ? day : addDays(day, 1), end, timeZone)];
  return from && to && (to.getTime() - from.getTime()) / 60_000;
}

/** Words that are the same but for capitals, accents and marks. */
export const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim();

/** An apostrophe before what a spreadsheet would run is not part of the text. */
export const unguarded = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/, '').trim();
