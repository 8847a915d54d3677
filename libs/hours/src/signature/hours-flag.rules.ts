import { daysBetween, localDateAt } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';

/** Why a supervisor may want to look twice. A flag is a hint, never a refusal. */
export enum HoursFlag {
  LONG = 'LONG',
  ABOVE_USUAL = 'ABOVE_USUAL',
  LATE = 'LATE',
  CORRECTION = 'CORRECTION',
}

export interface Flaggable {
  readonly minutes: Minutes;
  readonly workedOn: LocalDate;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly supersedesId: string | null;
}

const LONG_MINUTES = 8 * 60;
const LATE_DAYS = 14;
const USUAL_NEEDS = 4;

/** `usual`: minutes of the person's signed entries; too few say nothing about what is usual. */
export function flagsOf(entry: Flaggable, usual: readonly Minutes[]): HoursFlag[] {
  const average = usual.length < USUAL_NEEDS ? Infinity : usual.reduce((sum, minutes) => sum + minutes, 0) / usual.length;
  const claims: readonly (readonly [HoursFlag, boolean])[] = [
    [HoursFlag.LONG, entry.minutes > LONG_MINUTES],
    [HoursFlag.ABOVE_USUAL, entry.minutes >= 2 * average],
    [HoursFlag.LATE, daysBetween(entry.workedOn, localDateAt(entry.createdAt, entry.timeZone)) > LATE_DAYS],
    [HoursFlag.CORRECTION, entry.supersedesId !== null],
  ];
  return claims.filter(([, holds]) => holds).map(([flag]) => flag);
}
