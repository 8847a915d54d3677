import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { sinceOf } from './fact.rules';
import { bySince, longestHolder, select, sortOut } from './record.rules';
import type { Exists, Holds, Part } from './requirement.rules';
import { refusal } from './window.rules';

const ids = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.id);

function nthSince(facts: readonly Fact[], count: number): LocalDate | null {
  const nth = bySince(facts, sinceOf)[count - 1];
  return nth ? sinceOf(nth) : null;
}

interface Count<F extends Fact> {
  readonly facts: readonly F[];
  readonly required: number;
  readonly refusal: (fact: F) => Part | undefined;
}

export function evaluateCount<F extends Fact>(node: Exists | Holds, { facts, required, refusal }: Count<F>, { asOf }: FactRecord): NodeEvaluation {
  const { confirmed, pending, refused } = sortOut(facts, asOf, refusal);
  const status = statusOf(confirmed.length >= required, confirmed.length + pending.length >= required);
  const turn = { MET: null, PENDING: longestHolder(pending, node.whoActs), MISSING: node.whoActs };
  return {
    id: node.id, kind: node.kind, name: node.name, source: node.source, status, met: status === 'MET', unit: 'COUNT',
    counted: confirmed.length, required, missing: Math.max(0, required - confirmed.length), pending: pending.length,
    loggedNotCounted: refused, whoseTurn: turn[status],
    since: nthSince(confirmed, required) ?? nthSince([...confirmed, ...pending], required),
    factIds: ids(confirmed), pendingFactIds: ids(pending), parts: [],
  };
}

export function evaluateExists(node: Exists, record: FactRecord): NodeEvaluation {
  const rules = { lookBack: node.maxAge, notBefore: node.notBefore };
  return evaluateCount(node, { facts: select(record, node), required: node.count ?? 1, refusal: refusal(rules, record) }, record);
}
