import { isLocalDate } from '@waymark/kernel';
import { addDuration, amountOf } from './duration.rules';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { Cycle, Renewal } from './scheme.rules';

const two = (value: number): string => String(value).padStart(2, '0');

function checkCycle(cycle: Cycle): SchemeProblem[] {
  if (cycle.kind !== 'fixed') return amountBelowOne(cycle.months, 'renewal.cycle');
  const day = `${String(cycle.inYear)}-${two(cycle.month)}-${two(cycle.day)}`;
  return [...amountBelowOne(cycle.everyYears, 'renewal.cycle'), ...problem(!isLocalDate(day), 'DATE_UNREAL', 'renewal.cycle')];
}

export function checkRenewal({ cycle, opens, firstCycle }: Renewal): SchemeProblem[] {
  return [
    ...checkCycle(cycle),
    ...(opens ? amountBelowOne(amountOf(opens), 'renewal.opens') : []),
    ...(firstCycle?.shorterThan ? amountBelowOne(amountOf(firstCycle.shorterThan), firstCycle.id) : []),
  ];
}

/** Each rung ends after the one before it; only the last has no end. */
export function checkLadder({ late }: Renewal): SchemeProblem[] {
  const ends = late.map(({ until }) => (until ? addDuration('2024-01-01', until) : '9999-12-31'));
  return late.flatMap(({ id, until }, index) => [
    ...(until ? amountBelowOne(amountOf(until), id) : []),
    ...problem(index > 0 && (ends[index] ?? '') <= (ends[index - 1] ?? ''), 'LADDER_UNORDERED', id),
  ]);
}
