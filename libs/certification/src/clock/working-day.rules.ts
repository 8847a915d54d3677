import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

// 5 U.S.C. 6103. A holiday at a weekend is kept on the nearest weekday (Executive Order 11582).
const fixed = new Set(['01-01', '06-19', '07-04', '11-11', '12-25']);
const [MONDAY, THURSDAY] = [1, 4];
const moving = [
  { month: '01', weekday: MONDAY, nth: 3 },
  { month: '02', weekday: MONDAY, nth: 3 },
  { month: '09', weekday: MONDAY, nth: 1 },
  { month: '10', weekday: MONDAY, nth: 2 },
  { month: '11', weekday: THURSDAY, nth: 4 },
] as const;

const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isFixed = (day: LocalDate): boolean => fixed.has(day.slice(5));
const isLastMondayOfMay = (day: LocalDate): boolean => day.slice(5) >= '05-25' && day.slice(5) <= '05-31' && weekdayOf(day) === MONDAY;

function isMoving(day: LocalDate): boolean {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return moving.some((holiday) => day.slice(5, 7) === holiday.month && weekdayOf(day) === holiday.weekday && nth === holiday.nth);
}

function isKept(day: LocalDate): boolean {
  const weekday = weekdayOf(day);
  return isFixed(day) || (weekday === 5 && isFixed(addDays(day, 1))) || (weekday === MONDAY && isFixed(addDays(day, -1)));
}

/** Monday to Friday, and no federal holiday of the United States. */
export function isWorkingDay(day: LocalDate): boolean {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  return !isWeekend && !isKept(day) && !isMoving(day) && !isLastMondayOfMay(day);
}

/** That many working days later, or earlier where `days` is negative; the first one counted is the next one. */
export function addWorkingDays(from: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  let [day, left] = [from, Math.abs(days)];
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `from`, up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += Number(isWorkingDay(day));
  return count;
}

/** A last day that falls on a closed day moves to the next open one. */
export const openDay = (day: LocalDate): LocalDate => (isWorkingDay(day) ? day : addWorkingDays(day, 1));
