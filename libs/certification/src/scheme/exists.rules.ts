import { addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { sinceOf } from './fact.rules';
import { bySince, longestHolder, select, sortOut } from './record.rules';
import type { Exists, Part } from './scheme.rules';

function refusal({ maxAge, notBefore }: Exists, asOf: LocalDate): (fact: Fact) => Part | undefined {
  const from = maxAge ? addMonths(asOf, -maxAge.months) : '';
  return (fact) => {
    if (fact.on < from) return maxAge;
    return notBefore && fact.on < notBefore.on ? notBefore : undefined;
  };
}

const ids = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.id);

function nthSince(facts: readonly Fact[], count: number): LocalDate | null {
  const nth = bySince(facts, (fact) => fact)[count - 1];
  return nth ? sinceOf(nth) : null;
}

export function evaluateExists(node: Exists, record: FactRecord): NodeEvaluation {
  const required = node.count ?? 1;
  const { confirmed, pending, refused } = sortOut(select(record, node), record.asOf, refusal(node, record.asOf));
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
