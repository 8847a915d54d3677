import { addDays, addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Cycle, Scheme } from './scheme.rules';

export interface CycleStart {
  /** The first day of the cycle. */
  readonly from: LocalDate;
  readonly isFirst: boolean;
  /** Month and day of birth, `MM-DD`; asked for only by schemes whose credentials end on a birthday. */
  readonly birthday?: string;
}

/** 29 February is kept on the 28th in other years. */
function dayIn(year: number, monthDay: string): LocalDate {
  const start = `${String(year)}-${monthDay.slice(0, 2)}-01`;
  const last = addDays(addMonths(start, 1), -1);
  const day = `${String(year)}-${monthDay}`;
  return day < last ? day : last;
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

function birthdayAfter(from: LocalDate, birthday: string): LocalDate {
  const thisYear = dayIn(yearOf(from), birthday);
  return thisYear > from ? thisYear : dayIn(yearOf(from) + 1, birthday);
}

function birthdayUpTo(last: LocalDate, birthday: string): LocalDate {
  const thisYear = dayIn(yearOf(last), birthday);
  return thisYear <= last ? thisYear : dayIn(yearOf(last) - 1, birthday);
}

function onBirthday(cycle: Cycle & { kind: 'birthday' }, { from, isFirst, birthday }: CycleStart): LocalDate | null {
  if (birthday === undefined) return null;
  const next = birthdayAfter(from, birthday);
  if (isFirst && cycle.first === 'NEXT') return next;
  const last = birthdayUpTo(addDays(addMonths(from, cycle.months), -1), birthday);
  return last > next ? last : next;
}

function onFixedDay({ month, day, everyYears, inYear }: Cycle & { kind: 'fixed' }, from: LocalDate): LocalDate {
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  let year = yearOf(from) - ((((yearOf(from) - inYear) % everyYears) + everyYears) % everyYears);
  while (dayIn(year, monthDay) <= from) year += everyYears;
  return dayIn(year, monthDay);
}

/** The last valid day of a cycle; null when it depends on a birthday that is not known. */
export function cycleEnd(cycle: Cycle, start: CycleStart): LocalDate | null {
  if (cycle.kind === 'anniversary') return addDays(addMonths(start.from, cycle.months), -1);
  return cycle.kind === 'birthday' ? onBirthday(cycle, start) : onFixedDay(cycle, start.from);
}

/** The last valid day of a credential issued on a day; null where the source does not say, or a birthday is not known. */
export function validUntil({ credential, renewal }: Scheme, issuedOn: LocalDate, birthday?: string): LocalDate | null {
  if (renewal) return cycleEnd(renewal.cycle, { from: issuedOn, isFirst: true, birthday });
  return credential?.validMonths ? addDays(addMonths(issuedOn, credential.validMonths), -1) : null;
}
