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

/** What a person's signed entries come to. */
export interface Usual {
  readonly entries: number;
  readonly minutes: Minutes;
}

/** What else the supervisor has before them. */
export interface Around {
  /** Too few entries say nothing about what is usual. */
  readonly usual: Usual;
  /** The talks that clash: `twoAtOnce` of everything that waits, of every trainee. */
  readonly twoAtOnce: ReadonlySet<Flaggable>;
  readonly placement: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null };
}

const LONG_MINUTES = 8 * 60;
const LATE_DAYS = 14;
const USUAL_NEEDS = 4;

type Reach = (talk: Flaggable) => number;

/** The talk that reaches furthest, and the one that does so of anybody else: whoever is asked about, one of the two is another's. */
function furthest(known: readonly Flaggable[], talk: Flaggable, reach: Reach): Flaggable[] {
  const sorted = [...known, talk].sort((a, b) => reach(b) - reach(a));
  return [...sorted.slice(0, 1), ...sorted.filter(({ traineeId }) => traineeId !== sorted[0]?.traineeId).slice(0, 1)];
}

/** Those that overlap one that came before them in this order, of another person. */
function meeting(talks: readonly Flaggable[], reach: Reach): Flaggable[] {
  let known: Flaggable[] = [];
  return talks.filter((talk) => {
    const other = known.find(({ traineeId }) => traineeId !== talk.traineeId);
    known = furthest(known, talk, reach);
    return other !== undefined && overlaps(talk, other);
  });
}

/**
 * Talks alone with one person during one with another: nobody has two at the same time. Of one person the database keeps no two entries that overlap.
 * Once forwards and once backwards in time, each talk beside its neighbours: all against all would grow with the square of what waits.
 */
export function twoAtOnce(waiting: readonly Flaggable[]): ReadonlySet<Flaggable> {
  const talks = waiting.filter(({ activity }) => activity === Activity.SUPERVISION_INDIVIDUAL).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return new Set([...meeting(talks, ({ endsAt }) => endsAt.getTime()), ...meeting(talks.toReversed(), ({ startsAt }) => -startsAt.getTime())]);
}

// In whole numbers: twice the average, without a division.
const isAboveUsual = ({ minutes }: Flaggable, usual: Usual): boolean => usual.entries >= USUAL_NEEDS && minutes * usual.entries >= 2 * usual.minutes;

// The dates of a placement may have changed since the work was written down.
const isOutside = ({ workedOn }: Flaggable, { startsOn, endsOn }: Around['placement']): boolean => workedOn < startsOn || (endsOn !== null && workedOn > endsOn);

export function flagsOf(entry: Flaggable, around: Around): HoursFlag[] {
  const claims: readonly (readonly [HoursFlag, boolean])[] = [
    [HoursFlag.LONG, entry.minutes > LONG_MINUTES],
    [HoursFlag.ABOVE_USUAL, isAboveUsual(entry, around.usual)],
    [HoursFlag.LATE, daysBetween(entry.workedOn, localDateAt(entry.createdAt, entry.timeZone)) > LATE_DAYS],
    [HoursFlag.CORRECTION, entry.supersedesId !== null],
    [HoursFlag.OVERLAP, around.twoAtOnce.has(entry)],
    [HoursFlag.OUTSIDE_DATES, isOutside(entry, around.placement)],
  ];
  return claims.filter(([, holds]) => holds).map(([flag]) => flag);
}
