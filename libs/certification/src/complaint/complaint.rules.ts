import { addDays, must, mustSay, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { addWorkingDays, openDay } from '../clock/working-day.rules';

export const complaintErrorCodes = [
  'COMPLAINT_ABOUT_MISSING',
  'COMPLAINT_TEXT_MISSING',
  'COMPLAINT_TEXT_TOO_LONG',
  'COMPLAINT_DAY_UNFIT',
  'COMPLAINT_STATUS_UNFIT',
  'COMPLAINT_PERSON_MISSING',
  'COMPLAINT_PERSON_UNKNOWN',
  'COMPLAINT_REVIEWER_UNFIT',
  'COMPLAINT_NOT_ASSIGNED',
] as const;

export enum ComplaintStatus {
  RECEIVED = 'RECEIVED',
  INVESTIGATING = 'INVESTIGATING',
  /** The holder was told, and may answer. */
  NOTIFIED = 'NOTIFIED',
  /** One person decided; another one looks. */
  SECOND_LOOK = 'SECOND_LOOK',
  CLOSED = 'CLOSED',
  APPEALED = 'APPEALED',
}

const { RECEIVED, INVESTIGATING, NOTIFIED, SECOND_LOOK, CLOSED, APPEALED } = ComplaintStatus;

export const nextStatus: Readonly<Record<ComplaintStatus, readonly ComplaintStatus[]>> = {
  [RECEIVED]: [INVESTIGATING],
  [INVESTIGATING]: [NOTIFIED, SECOND_LOOK],
  [NOTIFIED]: [SECOND_LOOK],
  [SECOND_LOOK]: [CLOSED, INVESTIGATING],
  [CLOSED]: [APPEALED],
  [APPEALED]: [CLOSED, INVESTIGATING],
};

export const canMove = (from: ComplaintStatus, to: ComplaintStatus): boolean => nextStatus[from].includes(to);

export function move(from: ComplaintStatus, to: ComplaintStatus): ComplaintStatus {
  must(canMove(from, to), 'COMPLAINT_STATUS_UNFIT', { status: from });
  return to;
}

// CalMHSA, complaints about certified peers: acknowledged within 5 business days, decided within 90 calendar days.
const ACKNOWLEDGE_WORKING_DAYS = 5;
const DECIDE_DAYS = 90;
// An appeal has no term of its own in the sources: a third of the time of the case.
const HEAR_DAYS = 30;

export const acknowledgeBy = (receivedOn: LocalDate): LocalDate => addWorkingDays(receivedOn, ACKNOWLEDGE_WORKING_DAYS);
export const decideBy = (receivedOn: LocalDate): LocalDate => openDay(addDays(receivedOn, DECIDE_DAYS));
export const hearBy = (appealedOn: LocalDate): LocalDate => openDay(addDays(appealedOn, HEAR_DAYS));

const TEXT_LIMIT = 4000;
const ABOUT_LIMIT = 200;

export const checkText = (typed: string): string => mustSay(typed, 'COMPLAINT_TEXT', TEXT_LIMIT);

export interface Told {
  /** The number of a certificate, or a name. */
  readonly about: string;
  readonly text: string;
  readonly happenedOn: LocalDate | null;
}

/** What somebody tells a board. Whoever knows no day leaves it out; no day is in the future. */
export function checkTold({ about: typed, text, happenedOn }: Told, today: LocalDate): Told {
  const about = tidy(typed);
  must(about.length > 0 && about.length <= ABOUT_LIMIT, 'COMPLAINT_ABOUT_MISSING', { most: ABOUT_LIMIT });
  must(happenedOn === null || happenedOn <= today, 'COMPLAINT_DAY_UNFIT', { today });
  return { about, text: checkText(text), happenedOn };
}

/** Until the holder is told, a board may find that it is about somebody else. */
export const canName = (status: ComplaintStatus): boolean => status === RECEIVED || status === INVESTIGATING;

/** The words of a name, as they are compared: lower case, at least two letters. */
export const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);

export const isOpen = (status: ComplaintStatus): boolean => status !== CLOSED;

/** What a number reads like: with the year, and no hint at how many there are of one person. */
export const complaintNumber = (year: number, count: number): string => `C-${year}-${String(count).padStart(4, '0')}`;
