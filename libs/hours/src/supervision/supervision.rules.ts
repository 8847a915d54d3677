import { addDays, nextPeriod, periodStart } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import { Activity, HoursKind, kindOf } from '../entry/activity.rules';
import { counts, isPending } from '../tally/hours-tally.rules';
import type { TallyEntry } from '../tally/hours-tally.rules';

type Worked = Pick<TallyEntry, 'workedOn' | 'minutes' | 'activity' | 'state' | 'supersedesId' | 'supersededAt'>;

/** How supervision is received: one to one, in a group, or watched at work. */
export const ways = [Activity.SUPERVISION_INDIVIDUAL, Activity.SUPERVISION_GROUP, Activity.SUPERVISION_OBSERVATION] as const;

export interface Way {
  readonly way: (typeof ways)[number];
  readonly signedMinutes: Minutes;
  readonly pendingMinutes: Minutes;
}

export interface SupervisedWeek {
  /** A Monday. */
  readonly startsOn: LocalDate;
  readonly workMinutes: Minutes;
  readonly supervisionMinutes: Minutes;
  /** There was work and no supervision; the running week still has time. */
  readonly isGap: boolean;
}

/** Weeks with work, one after the other, in which no supervision was received. */
export interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** How many weeks of them had work. */
  readonly weeks: number;
}

export interface Supervision {
  readonly ways: readonly Way[];
  readonly workMinutes: Minutes;
  readonly supervisionMinutes: Minutes;
  /** From the first week with an entry to the running one. */
  readonly weeks: readonly SupervisedWeek[];
  readonly gaps: readonly Gap[];
}

const total = (entries: readonly Worked[]): Minutes => entries.reduce((sum, { minutes }) => sum + minutes, 0);
const ofKind = (entries: readonly Worked[], kind: HoursKind): Worked[] => entries.filter(({ activity }) => kindOf(activity) === kind);

function wayOf(way: Way['way'], entries: readonly Worked[]): Way {
  const some = entries.filter(({ activity }) => activity === way);
  return { way, signedMinutes: total(some.filter(counts)), pendingMinutes: total(some.filter((entry) => !counts(entry))) };
}

function grouped(entries: readonly Worked[]): Map<LocalDate, Worked[]> {
  const byWeek = new Map<LocalDate, Worked[]>();
  for (const entry of entries) {
    const week = periodStart.WEEK(entry.workedOn);
    byWeek.set(week, [...(byWeek.get(week) ?? []), entry]);
  }
  return byWeek;
}

function weeksOf(entries: readonly Worked[], today: LocalDate): SupervisedWeek[] {
  const byWeek = grouped(entries);
  const first = [...byWeek.keys()].sort()[0];
  if (first === undefined) return [];
  const weeks: SupervisedWeek[] = [];
  for (let startsOn = first; startsOn <= today; startsOn = nextPeriod.WEEK(startsOn)) {
    const some = byWeek.get(startsOn) ?? [];
    const [workMinutes, supervisionMinutes] = [total(ofKind(some, HoursKind.EXPERIENCE)), total(ofKind(some, HoursKind.SUPERVISION))];
    weeks.push({ startsOn, workMinutes, supervisionMinutes, isGap: workMinutes > 0 && supervisionMinutes === 0 && nextPeriod.WEEK(startsOn) <= today });
  }
  return weeks;
}

/** Weeks without work part no gap: they ask for nothing. A week with supervision ends it. */
function gapsOf(weeks: readonly SupervisedWeek[]): Gap[] {
  const runs: SupervisedWeek[][] = [[]];
  for (const week of weeks) {
    if (week.isGap) runs.at(-1)?.push(week);
    if (week.supervisionMinutes > 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ from: first.startsOn, to: addDays(last.startsOn, 6), weeks: run.length }] : [];
  });
}

/** Supervision that somebody received beside their work: signed, and on its way to a signature. A correction on its way adds nothing. */
export function supervisionOf(all: readonly Worked[], today: LocalDate): Supervision {
  const entries = all.filter((entry) => counts(entry) || isPending(entry));
  const weeks = weeksOf(entries, today);
  const [work, supervision] = [ofKind(entries, HoursKind.EXPERIENCE), ofKind(entries, HoursKind.SUPERVISION)];
  return { ways: ways.map((way) => wayOf(way, supervision)), workMinutes: total(work), supervisionMinutes: total(supervision), weeks, gaps: gapsOf(weeks) };
}
