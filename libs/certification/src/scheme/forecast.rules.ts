import { addDays } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import { evaluateNode } from './evaluate.rules';
import type { TimedFact } from './fact.rules';
import { HORIZON, YEAR } from './projection.rules';
import type { Future } from './projection.rules';
import type { Condition, Floor, Requirement, Sum } from './requirement.rules';
import { listFields } from './sum.rules';

export const EXTRA: Minutes = 60;

/** What only grows says itself since when it is met. */
function grows(node: Requirement): boolean {
  const floors: readonly Floor[] = node.kind === 'sum' ? (node.floors ?? []) : [];
  return node.kind === 'sum' && node.lookBack === undefined && floors.every((floor) => floor.lookBack === undefined);
}

function grownOn(node: Requirement, ahead: Future, asOf: LocalDate): LocalDate | null {
  const near = evaluateNode(node, ahead.on(addDays(asOf, YEAR)));
  const found = near.met ? near : evaluateNode(node, ahead.on(addDays(asOf, HORIZON)));
  return found.met ? found.since : null;
}

/** The first day on which it is met at the pace of that future; null when that is not within the horizon. */
export const firstDay = (node: Requirement, ahead: Future, asOf: LocalDate): LocalDate | null =>
  grows(node) ? grownOn(node, ahead, asOf) : searched(node, ahead, asOf);

/** Shares and look-backs can be lost again: looked for in steps that double, then halved down to the day. */
function searched(node: Requirement, ahead: Future, asOf: LocalDate): LocalDate | null {
  const isMet = (days: number): boolean => evaluateNode(node, ahead.on(addDays(asOf, days))).met;
  // What waits may be enough today, once it is confirmed.
  if (isMet(0)) return asOf;
  let low = 0;
  let high = 7;
  while (!isMet(high)) {
    low = high;
    high *= 2;
    if (high > HORIZON) return null;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isMet(middle)) high = middle;
    else low = middle;
  }
  return addDays(asOf, high);
}

function fieldFor(where: Condition): [string, unknown] {
  if ('in' in where) return [where.field, listFields.includes(where.field) ? where.in : where.in[0]];
  if ('is' in where) return [where.field, where.is];
  return [where.field, 'atLeast' in where ? where.atLeast : undefined];
}

/** An hour a week of the work that is slowest. */
export function anHourAWeek(node: Sum, floor: Floor | undefined, asOf: LocalDate): TimedFact[] {
  const wanted: readonly Condition[] = [...(node.where ?? []), ...(floor ? [floor.where] : [])].filter((where) => where.field !== 'on');
  const fields = Object.fromEntries(wanted.map(fieldFor));
  const base = { kind: node.of, domain: null, topics: [], activity: '', mode: 'IN_PERSON', provider: '', ...fields, minutes: EXTRA, state: 'CONFIRMED' };
  const weeks = Array.from({ length: Math.floor(HORIZON / 7) }, (_, index) => index);
  return weeks.map((week) => ({ ...base, id: `extra~${String(week)}`, on: addDays(asOf, week * 7 + 1) }) as unknown as TimedFact);
}
