import { must, mustSay, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const approvalErrorCodes = [
  'APPROVAL_STATE_UNFIT',
  'APPROVAL_OWN_PROVIDER',
  'APPROVAL_DATES_REVERSED',
  'APPROVAL_DATE_MISSING',
  'APPROVAL_END_PAST',
  'APPROVAL_REASON_MISSING',
  'APPROVAL_REASON_TOO_LONG',
  'APPROVAL_RUNS_ALREADY',
] as const;

export enum ApprovalState {
  APPLIED = 'APPLIED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
  /** By the provider, before it was decided. */
  TAKEN_BACK = 'TAKEN_BACK',
  /** By the board, from a day on: what was learned before still counts. */
  WITHDRAWN = 'WITHDRAWN',
}

const { APPLIED, APPROVED, REFUSED, TAKEN_BACK, WITHDRAWN } = ApprovalState;

export const next: Readonly<Record<ApprovalState, readonly ApprovalState[]>> = {
  [APPLIED]: [APPROVED, REFUSED, TAKEN_BACK],
  [APPROVED]: [WITHDRAWN],
  [REFUSED]: [],
  [TAKEN_BACK]: [],
  [WITHDRAWN]: [],
};

export function move(from: ApprovalState, to: ApprovalState): ApprovalState {
  must(next[from].includes(to), 'APPROVAL_STATE_UNFIT', { state: from });
  return to;
}

/** A board's word on what a provider teaches: the days on which it counts. */
export interface Term {
  readonly state: ApprovalState;
  readonly approvedFrom: LocalDate | null;
  /** The last day; nothing without an end. */
  readonly approvedUntil: LocalDate | null;
  /** The first day on which it counts no longer. */
  readonly withdrawnFrom: LocalDate | null;
}

export function counts({ state, approvedFrom, approvedUntil, withdrawnFrom }: Term, on: LocalDate): boolean {
  const wasApproved = state === APPROVED || state === WITHDRAWN;
  const isWithin = approvedFrom !== null && approvedFrom <= on && (approvedUntil === null || on <= approvedUntil);
  return wasApproved && isWithin && (withdrawnFrom === null || on < withdrawnFrom);
}

const MOST_CHARACTERS = 2000;

export const checkReason = (typed: string): string => mustSay(tidy(typed), 'APPROVAL_REASON', MOST_CHARACTERS);

/** A yes counts from today on at least for a day: one that is over already would be a "no" that one person says. */
export function checkTerm(from: LocalDate | null, until: LocalDate | null, today: LocalDate): { approvedFrom: LocalDate; approvedUntil: LocalDate | null } {
  must(from !== null, 'APPROVAL_DATE_MISSING');
  must(until === null || until >= from, 'APPROVAL_DATES_REVERSED');
  must(until === null || until >= today, 'APPROVAL_END_PAST');
  return { approvedFrom: from, approvedUntil: until };
}

interface Approved extends Term {
  /** Names of the board and of the provider. */
  readonly board: string;
  readonly provider: string;
  /** Nothing where all that the provider teaches is meant. */
  readonly courseId: string | null;
}

interface Taught {
  readonly on: LocalDate;
  readonly provider: string;
  readonly courseId: string | null;
  readonly basis: string;
}

/** The boards that had approved it on the day it was learned. What was learned elsewhere and credited is nothing that this provider taught. */
export function approvedBy(approvals: readonly Approved[], { on, provider, courseId, basis }: Taught): string[] {
  if (basis === 'CREDIT') return [];
  const fitting = approvals.filter((each) => each.provider === provider && (each.courseId === null || each.courseId === courseId) && counts(each, on));
  return [...new Set(fitting.map(({ board }) => board))];
}
