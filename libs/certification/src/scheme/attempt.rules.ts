import { addDays, addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NextAttempt } from './evaluation.rules';
import type { FactOf } from './fact.rules';
import { select } from './record.rules';
import type { AnySelection, Attempts, Exam, Part } from './requirement.rules';

export type Attempt = FactOf<'exam'>;

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

function lastOn(record: FactRecord, query: AnySelection, on: LocalDate): LocalDate {
  const days = select(record.whole ?? record, query).filter((fact) => fact.state === 'CONFIRMED' && fact.on <= on).map((fact) => fact.on);
  return days.reduce(later, '');
}

/** From when attempts are counted for one that is made on that day; empty where they always were. */
function countFrom({ since, months }: Attempts, record: FactRecord, on: LocalDate): LocalDate {
  if (since === 'APPLICATION') return record.openedOn <= on ? record.openedOn : '';
  if (since) return lastOn(record, since, on);
  return months === undefined ? '' : addDays(addMonths(on, -months), 1);
}

function closesOn({ since, months }: Attempts, from: LocalDate): LocalDate | null {
  return since === undefined || months === undefined || from === '' ? null : addMonths(from, months);
}

interface Past {
  readonly counted: readonly Attempt[];
  readonly failed: readonly Attempt[];
}

const waitedUntil = (node: Exam, { failed }: Past): LocalDate | null => {
  const last = failed.at(-1);
  return node.wait && last ? addDays(last.on, node.wait.days) : null;
};

function mustRetrain({ retrain }: Exam, past: Past, at: { record: FactRecord; on: LocalDate }): boolean {
  if (!retrain) return false;
  const trained = lastOn(at.record, retrain.by, at.on);
  return past.failed.filter((attempt) => attempt.on >= trained).length >= retrain.after;
}

function usedUp(attempts: Attempts, past: Past, at: { record: FactRecord; on: LocalDate }): boolean {
  const from = countFrom(attempts, at.record, at.on);
  const last = closesOn(attempts, from);
  return (last !== null && at.on > last) || past.counted.filter((attempt) => attempt.on >= from).length >= attempts.max;
}

/** The rule that an attempt on that day would break, after those that came before it. */
function broken(node: Exam, past: Past, at: { record: FactRecord; on: LocalDate }): Part | undefined {
  const from = waitedUntil(node, past);
  if (from !== null && at.on < from) return node.wait;
  if (mustRetrain(node, past, at)) return node.retrain;
  return node.attempts && usedUp(node.attempts, past, at) ? node.attempts : undefined;
}

export interface Judged {
  readonly attempt: Attempt;
  readonly refused: Part | undefined;
}

/** A result that is not released yet is no failure. */
export const hasFailed = (attempt: Attempt, hasPassed: (attempt: Attempt) => boolean): boolean => attempt.state === 'CONFIRMED' && !hasPassed(attempt);

/** Attempts in the order in which they were made; one that breaks a rule counts neither as passed nor as failed. */
export function judge(node: Exam, attempts: readonly Attempt[], given: { hasPassed: (attempt: Attempt) => boolean; record: FactRecord }): Judged[] {
  const counted: Attempt[] = [];
  const failed: Attempt[] = [];
  return attempts.map((attempt) => {
    const refused = broken(node, { counted, failed }, { record: given.record, on: attempt.on });
    if (!refused) counted.push(attempt);
    if (!refused && hasFailed(attempt, given.hasPassed)) failed.push(attempt);
    return { attempt, refused };
  });
}

/** What the next attempt has to keep to, as things stand on the day. */
export function nextAttempt(node: Exam, past: Past, record: FactRecord): NextAttempt {
  const { attempts } = node;
  const at = { record, on: record.asOf };
  const wait = waitedUntil(node, past);
  const from = wait !== null && wait > record.asOf ? wait : null;
  if (!attempts) return { left: null, from, until: null, mustRetrain: mustRetrain(node, past, at) };
  const since = countFrom(attempts, record, record.asOf);
  const left = Math.max(0, attempts.max - past.counted.filter((attempt) => attempt.on >= since).length);
  return { left, from, until: closesOn(attempts, since), mustRetrain: mustRetrain(node, past, at) };
}
