import { addDays, DomainError } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const retakeErrorCodes = ['EXAM_ALREADY_PASSED', 'EXAM_NO_ATTEMPTS_LEFT', 'EXAM_WAIT'] as const;

export interface RetakeRule {
  /** Whole days from the day of one attempt to the next. */
  readonly waitDays: number;
  readonly maxAttempts: number;
  /** The days in which there are so many attempts, counted back from today; null: in all. */
  readonly periodDays: number | null;
}

/** The closed attempts of one person at one exam. */
export interface History {
  readonly isPassed: boolean;
  /** The day of each, oldest first. */
  readonly days: readonly LocalDate[];
}

const latest = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** The first day on which another attempt may begin; nothing before the first one, once the exam is passed, or when no attempt is left. */
export function nextAllowedOn({ waitDays, maxAttempts, periodDays }: RetakeRule, { isPassed, days }: History): LocalDate | null {
  const last = days.at(-1);
  if (isPassed || last === undefined) return null;
  const waited = addDays(last, waitDays);
  const leaving = days.at(-maxAttempts);
  if (leaving === undefined) return waited;
  return periodDays === null ? null : latest(waited, addDays(leaving, periodDays));
}

/** How many attempts there are on the day, or on the first day on which there is one. */
export function attemptsLeft(rule: RetakeRule, history: History, today: LocalDate): number {
  const on = latest(today, nextAllowedOn(rule, history) ?? today);
  const counting = history.days.filter((day) => rule.periodDays === null || addDays(day, rule.periodDays) > on);
  return Math.max(0, rule.maxAttempts - counting.length);
}

/** What keeps an attempt from beginning today; nothing when it may. */
function refusal(rule: RetakeRule, history: History, today: LocalDate): DomainError | null {
  const nextOn = nextAllowedOn(rule, history);
  if (history.isPassed) return new DomainError('EXAM_ALREADY_PASSED');
  if (attemptsLeft(rule, history, today) === 0) return new DomainError('EXAM_NO_ATTEMPTS_LEFT', { most: rule.maxAttempts });
  return nextOn === null || today >= nextOn ? null : new DomainError('EXAM_WAIT', { nextOn });
}

export function checkStart(rule: RetakeRule, history: History, today: LocalDate): void {
  const refused = refusal(rule, history, today);
  if (refused) throw refused;
}

export const canStart = (rule: RetakeRule, history: History, today: LocalDate): boolean => refusal(rule, history, today) === null;
