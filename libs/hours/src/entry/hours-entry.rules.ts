import { addDays, localDateAt, must } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes, PracticeFormat } from '@waymark/kernel';
import type { Activity, Served } from './activity.rules';
import { instantOf, localTimeAt } from './hours-time.rules';

export const hoursErrorCodes = [
  'HOURS_TOO_SHORT',
  'HOURS_TOO_LONG',
  'HOURS_TIME_SKIPPED',
  'HOURS_OUTSIDE_PLACEMENT',
  'HOURS_IN_FUTURE',
  'HOURS_TOO_OLD',
  'HOURS_OVERLAP',
  'HOURS_DAILY_CAP',
  'HOURS_ID_REUSED',
  'HOURS_NOT_OPEN',
  'HOURS_NOT_SIGNED',
  'HOURS_AMENDMENT_OPEN',
  'HOURS_AMENDMENT_REASON_MISSING',
] as const;

export enum HoursState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  RETURNED = 'RETURNED',
  SIGNED = 'SIGNED',
}

/** SIGNED is the end: a correction is a new entry that supersedes this one. */
export const next: Readonly<Record<HoursState, readonly HoursState[]>> = {
  DRAFT: [HoursState.SENT],
  SENT: [HoursState.SIGNED, HoursState.RETURNED],
  RETURNED: [HoursState.SENT],
  SIGNED: [],
};

const LEAST_MINUTES = 5;
export const MOST_MINUTES = 24 * 60;
// Hours written down long after the work cannot be vouched for; the window is generous for people without a phone at work.
const LOOK_BACK_DAYS = 90;

export interface HoursEntryState {
  readonly state: HoursState;
  readonly traineeId: string;
  readonly supersededAt: Date | null;
}

/** What a trainee states about one stretch of work; `startTime` is `HH:MM` on the wall of the site. */
export interface HoursStatement {
  readonly workedOn: LocalDate;
  readonly startTime: string;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly format: PracticeFormat | null;
  readonly served: Served | null;
  readonly note: string;
}

/** The words of an entry as they were first saved, where it was. */
export interface Logged extends HoursStatement {
  readonly placementId: string;
}

/** Sent again, an entry is the same one, also where it was first sent before a question was asked that nobody answered; other words under its id are another entry, which nobody wants to lose unseen. */
export function checkSame(first: Partial<Logged>, again: Logged): void {
  must((Object.keys(again) as (keyof Logged)[]).every((name) => (first[name] ?? null) === again[name]), 'HOURS_ID_REUSED');
}

export interface PlacementTerms {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly dailyCapMinutes: Minutes;
  readonly timeZone: string;
}

/** An entry as the rules about time see it. Versions of one entry share `rootId`. */
export interface Slot {
  readonly rootId: string;
  readonly workedOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: Minutes;
  readonly createdAt: Date;
}

export interface Scene {
  readonly now: Date;
  /** The live entries of the person, at every site, around that day. */
  readonly others: readonly Slot[];
  /** The entry that is being corrected. */
  readonly rootId: string | null;
  readonly isAmendment: boolean;
}

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const canMove = (entry: Pick<HoursEntryState, 'state'>, to: HoursState): boolean => next[entry.state].includes(to);

export const isOpen = (entry: Pick<HoursEntryState, 'state'>): boolean => canMove(entry, HoursState.SENT);

/** The instants of the work, or the rule that refuses it. */
export function place(statement: HoursStatement, terms: PlacementTerms, scene: Scene): Period {
  const period = periodOf(statement, terms.timeZone);
  const { workedOn } = statement;
  must(workedOn >= terms.startsOn && (terms.endsOn === null || workedOn <= terms.endsOn), 'HOURS_OUTSIDE_PLACEMENT', { startsOn: terms.startsOn, endsOn: terms.endsOn });
  must(period.endsAt <= scene.now, 'HOURS_IN_FUTURE');
  const oldest = addDays(localDateAt(scene.now, terms.timeZone), -LOOK_BACK_DAYS);
  must(scene.isAmendment || workedOn >= oldest, 'HOURS_TOO_OLD', { days: LOOK_BACK_DAYS });
  const others = scene.others.filter((other) => other.rootId !== scene.rootId);
  checkOverlap(period, others, terms.timeZone);
  checkDailyCap(statement, others, terms.dailyCapMinutes);
  return period;
}

function periodOf({ workedOn, startTime, minutes }: HoursStatement, timeZone: string): Period {
  must(minutes >= LEAST_MINUTES, 'HOURS_TOO_SHORT', { least: LEAST_MINUTES });
  must(minutes <= MOST_MINUTES, 'HOURS_TOO_LONG', { most: MOST_MINUTES });
  const startsAt = instantOf(workedOn, startTime, timeZone);
  must(startsAt !== null, 'HOURS_TIME_SKIPPED', { time: startTime });
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Half-open: work may begin at the minute at which other work ended. */
export const overlaps = (a: Period, b: Period): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

function checkOverlap(period: Period, others: readonly Slot[], timeZone: string): void {
  const clash = others.find((other) => overlaps(period, other));
  must(clash === undefined, 'HOURS_OVERLAP', clash && { from: localTimeAt(clash.startsAt, timeZone), to: localTimeAt(clash.endsAt, timeZone) });
}

/** Over all sites: a day has one person in it. A correction stands in for what it corrects. */
function checkDailyCap({ workedOn, minutes }: HoursStatement, others: readonly Slot[], most: Minutes): void {
  const sameDay = newestVersions(others).filter((other) => other.workedOn === workedOn);
  const before = sameDay.reduce((sum, other) => sum + other.minutes, 0);
  must(before + minutes <= most, 'HOURS_DAILY_CAP', { most, left: Math.max(0, most - before) });
}

function newestVersions(slots: readonly Slot[]): Slot[] {
  const newest = new Map<string, Slot>();
  for (const slot of slots) {
    const known = newest.get(slot.rootId);
    if (!known || known.createdAt < slot.createdAt) newest.set(slot.rootId, slot);
  }
  return [...newest.values()];
}

/** What was sent or signed stays as it is; what came back is open again. */
export function checkOpen(entry: Pick<HoursEntryState, 'state'>): void {
  must(isOpen(entry), 'HOURS_NOT_OPEN');
}

export function send(entry: HoursEntryState, at: Date): { state: HoursState; sentAt: Date } {
  must(canMove(entry, HoursState.SENT), 'HOURS_NOT_OPEN');
  return { state: HoursState.SENT, sentAt: at };
}

/** A signed entry is corrected by a new one with a reason; one correction at a time. */
export function checkAmendable(entry: HoursEntryState, hasAmendment: boolean, reason: string): void {
  must(entry.state === HoursState.SIGNED, 'HOURS_NOT_SIGNED');
  must(!hasAmendment && entry.supersededAt === null, 'HOURS_AMENDMENT_OPEN');
  must(reason.trim().length > 0, 'HOURS_AMENDMENT_REASON_MISSING');
}
