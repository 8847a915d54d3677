import { addDays, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const attemptErrorCodes = ['EXAM_ALREADY_PASSED', 'EXAM_NO_ATTEMPTS_LEFT', 'EXAM_WAIT', 'ATTEMPT_OVER'] as const;

export interface RetakeRule {
  /** Whole days from the day of one attempt to the next. */
  readonly waitDays: number;
  readonly maxAttempts: number;
}

/** What the closed attempts of one person at one exam add up to. */
export interface History {
  readonly attempts: number;
  readonly isPassed: boolean;
  readonly lastOn: LocalDate | null;
}

export const attemptsLeft = (rule: RetakeRule, history: History): number => Math.max(0, rule.maxAttempts - history.attempts);

/** The first day on which another attempt may begin; nothing once the exam is passed or no attempt is left. */
export function nextAllowedOn(rule: RetakeRule, history: History): LocalDate | null {
  if (history.isPassed || history.lastOn === null || attemptsLeft(rule, history) === 0) return null;
  return addDays(history.lastOn, rule.waitDays);
}

export function checkStart(rule: RetakeRule, history: History, today: LocalDate): void {
  must(!history.isPassed, 'EXAM_ALREADY_PASSED');
  must(attemptsLeft(rule, history) > 0, 'EXAM_NO_ATTEMPTS_LEFT', { most: rule.maxAttempts });
  const nextOn = nextAllowedOn(rule, history);
  must(nextOn === null || today >= nextOn, 'EXAM_WAIT', { nextOn });
}

export function canStart(rule: RetakeRule, history: History, today: LocalDate): boolean {
  const nextOn = nextAllowedOn(rule, history);
  return !history.isPassed && attemptsLeft(rule, history) > 0 && (nextOn === null || today >= nextOn);
}

export interface AttemptTimes {
  readonly deadlineAt: Date;
  readonly closedAt: Date | null;
}

/**
 * The one rule of lateness: what reaches the server this long after the deadline still counts, by the time it arrives. A person whose
 * connection was lost in the last minute loses nothing; the questions themselves are gone at the deadline.
 */
export const GRACE_SECONDS = 60;

/** Until when the server takes answers of an attempt, and when it closes one that nobody handed in. */
export const graceEndsAt = ({ deadlineAt }: Pick<AttemptTimes, 'deadlineAt'>): Date => new Date(deadlineAt.getTime() + GRACE_SECONDS * 1000);

export const acceptsAnswers = (attempt: AttemptTimes, at: Date): boolean => attempt.closedAt === null && at < graceEndsAt(attempt);

export const isOpen = (attempt: AttemptTimes, at: Date): boolean => attempt.closedAt === null && at < attempt.deadlineAt;

/** Never below zero; nothing is left of a closed attempt. */
export function secondsLeft(attempt: AttemptTimes, at: Date): number {
  return isOpen(attempt, at) ? Math.ceil((attempt.deadlineAt.getTime() - at.getTime()) / 1000) : 0;
}

/** An attempt that nobody submitted closes at its deadline, whenever that is noticed. */
export const closingTime = (attempt: AttemptTimes, at: Date): Date => (at < attempt.deadlineAt ? at : attempt.deadlineAt);
