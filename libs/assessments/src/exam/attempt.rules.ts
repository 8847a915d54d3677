import { isOnBreak, runsFrom } from './break.rules';

export const attemptErrorCodes = ['ATTEMPT_OVER'] as const;

export interface AttemptTimes {
  readonly deadlineAt: Date;
  readonly closedAt: Date | null;
  readonly breakUntil: Date | null;
}

/**
 * The one rule of lateness: what reaches the server this long after the deadline still counts, by the time it arrives. A person whose
 * connection was lost in the last minute loses nothing; the questions themselves are gone at the deadline.
 */
export const GRACE_SECONDS = 60;

/** Until when the server takes answers of an attempt, and when it closes one that nobody handed in. */
export const graceEndsAt = ({ deadlineAt }: Pick<AttemptTimes, 'deadlineAt'>): Date => new Date(deadlineAt.getTime() + GRACE_SECONDS * 1000);

export const acceptsAnswers = (attempt: AttemptTimes, at: Date): boolean => attempt.closedAt === null && !isOnBreak(attempt, at) && at < graceEndsAt(attempt);

export const isOpen = (attempt: AttemptTimes, at: Date): boolean => attempt.closedAt === null && at < attempt.deadlineAt;

/** Never below zero, and the same throughout a break; nothing is left of a closed attempt. */
export function secondsLeft(attempt: AttemptTimes, at: Date): number {
  return isOpen(attempt, at) ? Math.ceil((attempt.deadlineAt.getTime() - runsFrom(attempt, at).getTime()) / 1000) : 0;
}

/** An attempt that nobody submitted closes at its deadline, whenever that is noticed. */
export const closingTime = (attempt: AttemptTimes, at: Date): Date => (at < attempt.deadlineAt ? at : attempt.deadlineAt);
