import { daysBetween, localDateAt } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import { Activity } from '../entry/activity.rules';
import { overlaps } from '../entry/hours-entry.rules';

/** Why a supervisor may want to look twice. A flag is a hint, never a refusal. */
export enum HoursFlag {
  LONG = 'LONG',
  ABOVE_USUAL = 'ABOVE_USUAL',
  LATE = 'LATE',
  CORRECTION = 'CORRECTION',
  OVERLAP = 'OVERLAP',
  OUTSIDE_DATES = 'OUTSIDE_DATES',
}

export interface Flaggable {
  readonly minutes: Minutes;
  readonly workedOn: LocalDate;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly supersedesId: string | null;
  readonly traineeId: string;
  readonly activity: Activity;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What else the supervisor has before them. */
export interface Around {
  /** Minutes of the person's signed entries; too few say nothing about what is usual. */
  readonly usual: readonly Minutes[];
  /** Everything that waits, of every trainee. */
  readonly waiting: readonly Flaggable[];
  readonly placement: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null };
}

const LONG_MINUTES = 8 * 60;
const LATE_DAYS = 14;
const USUAL_NEEDS = 4;

/** Nobody talks with two people alone at the same time. Of one person the database keeps no two entries that overlap. */
const isElsewhere = (entry: Flaggable, waiting: readonly Flaggable[]): boolean =>
  entry.activity === Activity.SUPERVISION_INDIVIDUAL && waiting.some((other) => other.traineeId !== entry.traineeId && other.activity === entry.activity && overlaps(entry, other));

// The dates of a placement may have changed since the work was written down.
const isOutside = ({ workedOn }: Flaggable, { startsOn, endsOn }: Around['placement']): boolean => workedOn < startsOn || (endsOn !== null && workedOn > endsOn);

export function flagsOf(entry: Flaggable, { usual, waiting, placement }: Around): HoursFlag[] {
  const average = usual.length < USUAL_NEEDS ? Infinity : usual.reduce((sum, minutes) => sum + minutes, 0) / usual.length;
  const claims: readonly (readonly [HoursFlag, boolean])[] = [
    [HoursFlag.LONG, entry.minutes > LONG_MINUTES],
    [HoursFlag.ABOVE_USUAL, entry.minutes >= 2 * average],
    [HoursFlag.LATE, daysBetween(entry.workedOn, localDateAt(entry.createdAt, entry.timeZone)) > LATE_DAYS],
    [HoursFlag.CORRECTION, entry.supersedesId !== null],
    [HoursFlag.OVERLAP, isElsewhere(entry, waiting)],
    [HoursFlag.OUTSIDE_DATES, isOutside(entry, placement)],
  ];
  return claims.filter(([, holds]) => holds).map(([flag]) => flag);
}
