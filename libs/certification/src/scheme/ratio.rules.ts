import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { TimedFact } from './fact.rules';
import { sinceOf } from './fact.rules';
import { bySince, longestHolder, selectTimed, sortOut } from './record.rules';
import type { Ratio } from './requirement.rules';
import { refusal } from './window.rules';

interface Step {
  readonly fact: TimedFact;
  readonly part: number;
  readonly whole: number;
}

function stepsOf(part: readonly TimedFact[], whole: readonly TimedFact[]): readonly Step[] {
  const parts = part.map((fact) => ({ fact, part: fact.minutes, whole: 0 }));
  const wholes = whole.map((fact) => ({ fact, part: 0, whole: fact.minutes }));
  return bySince([...parts, ...wholes], (step) => sinceOf(step.fact));
}

/** Nothing of the whole yet is not enough: a share of nothing proves nothing. */
const enough = ({ atLeast }: Ratio, part: number, whole: number): boolean => whole > 0 && part * atLeast.per >= whole * atLeast.of;

/** A ratio can be lost again, so `since` is the last day on which it turned; a day counts as a whole. */
function run(node: Ratio, steps: readonly Step[]): { part: number; whole: number; isEnough: boolean; since: LocalDate | null } {
  let part = 0;
  let whole = 0;
  let since: LocalDate | null = null;
  for (const [index, step] of steps.entries()) {
    part += step.part;
    whole += step.whole;
    const day = sinceOf(step.fact);
    const next = steps[index + 1];
    if (next && sinceOf(next.fact) === day) continue;
    since = enough(node, part, whole) ? (since ?? day) : null;
  }
  return { part, whole, isEnough: since !== null, since };
}

const ids = (steps: readonly Step[]): string[] => [...new Set(steps.map((step) => step.fact.id))];

export function evaluateRatio(node: Ratio, record: FactRecord): NodeEvaluation {
  const sorted = (query: Ratio['part']) => sortOut(selectTimed(record, query), record.asOf, refusal(node, record));
  const part = sorted(node.part);
  const whole = sorted(node.whole);
  const confirmed = stepsOf(part.confirmed, whole.confirmed);
  const pending = stepsOf(part.pending, whole.pending);
  const now = run(node, confirmed);
  const hoped = run(node, stepsOf([...part.confirmed, ...part.pending], [...whole.confirmed, ...whole.pending]));
  const status = statusOf(now.isEnough, hoped.isEnough);
  const required = Math.ceil((now.whole * node.atLeast.of) / node.atLeast.per);
  const turn = { MET: null, PENDING: longestHolder(pending.map((step) => step.fact), node.whoActs), MISSING: node.whoActs };
  return {
    id: node.id, kind: node.kind, name: node.name, source: node.source, status, met: status === 'MET', unit: 'MINUTES',
    counted: now.part, required, missing: Math.max(0, required - now.part), pending: hoped.part - now.part,
    loggedNotCounted: part.refused, whoseTurn: turn[status], since: now.since ?? hoped.since,
    factIds: ids(confirmed), pendingFactIds: ids(pending), parts: [],
  };
}
