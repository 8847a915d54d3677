import { must } from '@waymark/kernel';
import type { DomainCode, Minutes, TrainingTopic } from '@waymark/kernel';
import { TrainingMode } from '../credit/credit.rules';

export const sessionErrorCodes = [
  'SESSION_TIMES_WRONG', 'SESSION_TEXT_MISSING', 'SESSION_NOT_LIVE', 'SESSION_STEP_UNFIT', 'SESSION_CANCELLED', 'SESSION_STARTED', 'SESSION_NOT_OPEN', 'SESSION_NO_SEAT', 'SESSION_CODE_WRONG',
  'ATTENDANCE_OWN', 'ATTENDANCE_TAKEN', 'ATTENDANCE_MINUTES_OUT_OF_RANGE', 'ATTENDANCE_REASON_MISSING', 'ATTENDANCE_AMENDED',
] as const;

const MINUTE_MS = 60_000;
const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** The door opens a quarter of an hour early. */
const EARLY_MS = 15 * MINUTE_MS;

export interface SessionPlan {
  readonly title: string;
  readonly place: string;
  readonly domain: DomainCode;
  readonly topics: readonly TrainingTopic[];
  readonly mode: TrainingMode;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly seats: number;
}

export interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
}

/** Anything but one's own pace. */
export function checkPlan(plan: SessionPlan, now: Date): void {
  must(plan.title.trim() !== '' && plan.place.trim() !== '', 'SESSION_TEXT_MISSING');
  must(plan.mode !== TrainingMode.SELF_PACED, 'SESSION_NOT_LIVE');
  const length = plan.endsAt.getTime() - plan.startsAt.getTime();
  must(plan.startsAt > now && length >= MINUTE_MS && length <= LONGEST_MS && plan.seats >= 1, 'SESSION_TIMES_WRONG');
}

const sessionMinutes = ({ startsAt, endsAt }: Pick<SessionTimes, 'startsAt' | 'endsAt'>): Minutes => Math.floor((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);

/** Seats are taken and given up until it begins. */
export function checkBefore(session: SessionTimes, now: Date): void {
  must(session.cancelledAt === null, 'SESSION_CANCELLED');
  must(now < session.startsAt, 'SESSION_STARTED');
}

/** The same session at another time or place; whoever has a seat keeps it. */
export function checkMove(session: SessionPlan & SessionTimes, to: Partial<SessionPlan>, now: Date): void {
  checkBefore(session, now);
  checkPlan({ ...session, ...to }, now);
}

/** Seats go by the time at which they were taken; whoever comes after the last one waits, and moves up when somebody leaves. */
export const seated = <T extends { readonly personId: string }>(inOrder: readonly T[], seats: number): readonly T[] => inOrder.slice(0, seats);

/** Who moves up when somebody leaves: the first of those who wait, if what was left is a seat. */
export function movesUp<T extends { readonly personId: string }>(inOrder: readonly T[], seats: number, leaver: string): T | null {
  return seated(inOrder, seats).some(({ personId }) => personId === leaver) ? (inOrder[seats] ?? null) : null;
}

/** Minutes of somebody who checks in now: from then, or from the beginning, to the end. */
export function minutesFrom(session: SessionTimes, now: Date): Minutes {
  must(session.cancelledAt === null, 'SESSION_CANCELLED');
  must(now.getTime() >= session.startsAt.getTime() - EARLY_MS && now < session.endsAt, 'SESSION_NOT_OPEN');
  return Math.floor((session.endsAt.getTime() - Math.max(now.getTime(), session.startsAt.getTime())) / MINUTE_MS);
}

/** What a trainer writes down: part of the session, and never more than all of it. */
export function checkMinutes(session: SessionTimes, minutes: Minutes): void {
  must(session.cancelledAt === null, 'SESSION_CANCELLED');
  must(Number.isInteger(minutes) && minutes >= 0 && minutes <= sessionMinutes(session), 'ATTENDANCE_MINUTES_OUT_OF_RANGE', { most: sessionMinutes(session) });
}

export interface Visitor {
  readonly now: Date;
  /** 0 with a seat, more in the line of those who wait, nothing for anybody else. */
  readonly waitingAt: number | null;
  readonly isAttended: boolean;
}

/** What somebody may do now. */
export function openTo(session: SessionTimes, { now, waitingAt, isAttended }: Visitor): { takeSeat: boolean; leaveSeat: boolean; checkIn: boolean; arrange: boolean } {
  const isHeld = session.cancelledAt === null;
  const isAhead = isHeld && now < session.startsAt;
  return { takeSeat: isAhead && waitingAt === null, leaveSeat: isAhead && waitingAt !== null, checkIn: isHeld && now < session.endsAt && waitingAt === 0 && !isAttended, arrange: isAhead };
}
