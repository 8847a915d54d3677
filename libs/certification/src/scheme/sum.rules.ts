import type { FactRecord, NodeEvaluation, Status } from './evaluation.rules';
import { elapsedGauge, floorGauge, readGauge, totalGauge } from './gauge.rules';
import type { Condition, Floor, Sum } from './requirement.rules';
import { takesOf } from './take.rules';

/** Fields that hold a list: one hour may serve two floors on them, so such floors are never added up. */
export const listFields: readonly string[] = ['topics', 'competencies'];

const isAddable = (where: Condition): boolean => !listFields.includes(where.field);

/** What is still to be done at the least: the total may be full while a floor is not, and the floors of one field add up. */
function stillMissing(total: NodeEvaluation, floors: readonly Floor[], parts: readonly NodeEvaluation[]): number {
  const byField = new Map<string, number>();
  let most = total.missing;
  for (const [index, { where }] of floors.entries()) {
    const short = parts[index]?.missing ?? 0;
    const sum = isAddable(where) ? (byField.get(where.field) ?? 0) + short : short;
    byField.set(where.field, sum);
    most = Math.max(most, sum);
  }
  return most;
}

function worst(nodes: readonly NodeEvaluation[]): Status {
  if (nodes.some((node) => node.status === 'MISSING')) return 'MISSING';
  return nodes.some((node) => node.status === 'PENDING') ? 'PENDING' : 'MET';
}

const latest = (nodes: readonly NodeEvaluation[]): string | null =>
  nodes.reduce<string | null>((last, { since }) => (since !== null && (last === null || since > last) ? since : last), null);

export function evaluateSum(node: Sum, record: FactRecord): NodeEvaluation {
  const takes = takesOf(node, record);
  const floors: readonly Floor[] = node.floors ?? [];
  const total = readGauge(totalGauge(node), takes, node);
  const floorParts = floors.map((floor) => readGauge(floorGauge(floor, record.asOf), takes, node));
  const elapsedParts = node.elapsed ? [readGauge(elapsedGauge(node.elapsed), takes, node)] : [];
  const all = [total, ...floorParts, ...elapsedParts];
  const status = worst(all);
  return {
    ...total,
    status,
    met: status === 'MET',
    missing: stillMissing(total, floors, floorParts),
    loggedNotCounted: takes.refused,
    whoseTurn: all.find((part) => part.status === status)?.whoseTurn ?? null,
    since: status === 'MISSING' ? null : latest(all),
    parts: all.slice(1),
  };
}
