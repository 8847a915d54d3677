import { addDays, daysBetween, localDateAt, periodStart } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';

/** What about hours is worth a question. Each can have a good reason: none refuses anything, and the applicant is not told. */
export enum IrregularityKind {
  LOGGED_TOGETHER = 'LOGGED_TOGETHER',
  SAME_EACH_TIME = 'SAME_EACH_TIME',
  ROUND_WEEKS = 'ROUND_WEEKS',
  AT_NIGHT = 'AT_NIGHT',
  LONG_DAY = 'LONG_DAY',
  LONG_WEEK = 'LONG_WEEK',
  DURING_EXAM = 'DURING_EXAM',
  SIGNED_UNSEEN = 'SIGNED_UNSEEN',
  SIGNED_MONTHS = 'SIGNED_MONTHS',
  LONGER_SINCE = 'LONGER_SINCE',
}

/** A signed entry, and how it came to be. */
export interface Trace {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  readonly startTime: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: Minutes;
  readonly activity: string;
  readonly loggedAt: Date;
  readonly sentAt: Date;
  readonly signedAt: Date;
  readonly minutesBefore: Minutes | null;
}

export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

export interface Irregularity<T extends Trace> {
  readonly kind: IrregularityKind;
  /** Oldest work first. */
  readonly entries: readonly T[];
}

// Amounts are ours: no board that we read gives any. They are wide, so that ordinary work says nothing.
export const least = {
  together: 10,
  lateDays: 14,
  same: 20,
  weeks: 8,
  night: 3,
  unseen: 10,
  months: 20,
  longer: 3,
} as const;
const MOST_A_DAY = 16 * 60;
const MOST_A_WEEK = 60 * 60;
const ROUND_WEEK = 10 * 60;
const NIGHT_ENDS = '05:00';
const UNSEEN_MS = 60_000;
const MONTHS_DAYS = 60;
const nearlyAll = 0.9;

// A crisis keeps no hours; these do.
const byDay: readonly string[] = ['GROUP_FACILITATION', 'TEAM_MEETING', 'TRAINING_DELIVERY', 'ADMINISTRATIVE', 'SUPERVISION_INDIVIDUAL', 'SUPERVISION_GROUP', 'SUPERVISION_OBSERVATION'];

const isWork = ({ activity }: Trace): boolean => !activity.startsWith('SUPERVISION_');

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()];
}

const total = (entries: readonly Trace[]): Minutes => entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** Many entries written down on one day for work of long before. A correction is written down late by its nature. */
export function loggedTogether<T extends Trace>(entries: readonly T[]): T[][] {
  const loggedOn = ({ loggedAt, timeZone }: T): LocalDate => localDateAt(loggedAt, timeZone);
  const late = entries.filter((entry) => entry.minutesBefore === null && daysBetween(entry.workedOn, loggedOn(entry)) > least.lateDays);
  return grouped(late, loggedOn).filter((group) => group.length >= least.together);
}

/** Nearly all work begins at the same minute and lasts as long. */
export function sameEachTime<T extends Trace>(entries: readonly T[]): T[][] {
  const work = entries.filter(isWork);
  return grouped(work, ({ startTime, minutes }) => `${startTime} ${minutes}`).filter((group) => group.length >= least.same && group.length >= work.length * nearlyAll);
}

/** Nearly all weeks come to the same whole number of hours. */
export function roundWeeks<T extends Trace>(entries: readonly T[]): T[][] {
  const weeks = grouped(entries.filter(isWork), ({ workedOn }) => periodStart.WEEK(workedOn));
  const alike = grouped(weeks, (week) => String(total(week))).filter((group) => {
    const sum = total(group[0] ?? []);
    return group.length >= least.weeks && group.length >= weeks.length * nearlyAll && sum >= ROUND_WEEK && sum % 60 === 0;
  });
  return alike.map((group) => group.flat());
}

/** Groups, meetings and supervision in the small hours. */
export function atNight<T extends Trace>(entries: readonly T[]): T[][] {
  const night = entries.filter(({ activity, startTime }) => byDay.includes(activity) && startTime < NIGHT_ENDS);
  return night.length >= least.night ? [night] : [];
}

export const longDays = <T extends Trace>(entries: readonly T[]): T[][] => grouped(entries, ({ workedOn }) => workedOn).filter((day) => total(day) > MOST_A_DAY);

export const longWeeks = <T extends Trace>(entries: readonly T[]): T[][] => grouped(entries, ({ workedOn }) => periodStart.WEEK(workedOn)).filter((week) => total(week) > MOST_A_WEEK);

/** Work while the same person sat an exam. */
export function duringExam<T extends Trace>(entries: readonly T[], exams: readonly Stretch[]): T[][] {
  const during = entries.filter(({ startsAt, endsAt }) => exams.some(({ from, to }) => startsAt < to && from < endsAt));
  return during.length > 0 ? [during] : [];
}

/** Very many signed by one act within a minute of being sent: nobody reads so fast. */
export function signedUnseen<T extends Trace>(entries: readonly T[]): T[][] {
  const quick = entries.filter(({ sentAt, signedAt }) => signedAt.getTime() - sentAt.getTime() < UNSEEN_MS);
  return grouped(quick, ({ signedAt }) => signedAt.toISOString()).filter((group) => group.length >= least.unseen);
}

/** Months of work signed in one act. */
export function signedMonths<T extends Trace>(entries: readonly T[]): T[][] {
  return grouped(entries, ({ signedAt }) => signedAt.toISOString()).filter((group) => {
    const days = group.map(({ workedOn }) => workedOn).sort();
    return group.length >= least.months && addDays(days[0] ?? '', MONTHS_DAYS) < (days.at(-1) ?? '');
  });
}

/** Corrections after a signature that made the work longer. */
export function longerSince<T extends Trace>(entries: readonly T[]): T[][] {
  const longer = entries.filter(({ minutes, minutesBefore }) => minutesBefore !== null && minutes > minutesBefore);
  return longer.length >= least.longer ? [longer] : [];
}

/** All signs in one record, each with its entries; an entry may stand in several. */
export function irregularitiesOf<T extends Trace>(entries: readonly T[], exams: readonly Stretch[]): Irregularity<T>[] {
  const signs: readonly (readonly [IrregularityKind, readonly (readonly T[])[]])[] = [
    [IrregularityKind.LOGGED_TOGETHER, loggedTogether(entries)],
    [IrregularityKind.SAME_EACH_TIME, sameEachTime(entries)],
    [IrregularityKind.ROUND_WEEKS, roundWeeks(entries)],
    [IrregularityKind.AT_NIGHT, atNight(entries)],
    [IrregularityKind.LONG_DAY, longDays(entries)],
    [IrregularityKind.LONG_WEEK, longWeeks(entries)],
    [IrregularityKind.DURING_EXAM, duringExam(entries, exams)],
    [IrregularityKind.SIGNED_UNSEEN, signedUnseen(entries)],
    [IrregularityKind.SIGNED_MONTHS, signedMonths(entries)],
    [IrregularityKind.LONGER_SINCE, longerSince(entries)],
  ];
  return signs.flatMap(([kind, groups]) => groups.map((group) => ({ kind, entries: group })));
}
