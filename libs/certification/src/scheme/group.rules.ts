import type { LocalDate } from '@waymark/kernel';
import type { NodeEvaluation, Status } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { WhoActs } from './fact.rules';
import type { All, Any, AtLeast } from './requirement.rules';

type Group = All | Any | AtLeast;

function needed(node: Group): number {
  if (node.kind === 'all') return node.children.length;
  return node.kind === 'any' ? 1 : node.count;
}

const withStatus = (parts: readonly NodeEvaluation[], ...statuses: readonly Status[]): NodeEvaluation[] =>
  parts.filter((part) => statuses.includes(part.status));

// Paths that ask for the same hours in different amounts rest on the same facts.
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id, index) => id === other[index]);

function nthSince(parts: readonly NodeEvaluation[], count: number): LocalDate | null {
  const days = parts.map((part) => part.since).filter((day) => day !== null);
  return days.sort()[count - 1] ?? null;
}

/** With every part asked for, the first that is missing says whose turn it is; with a choice of paths, the one who chooses. */
function turnOf(node: Group, status: Status, parts: readonly NodeEvaluation[]): WhoActs | null {
  if (status === 'MET') return null;
  if (status === 'MISSING' && node.kind !== 'all') return node.whoActs;
  return withStatus(parts, status)[0]?.whoseTurn ?? node.whoActs;
}

export function evaluateGroup(node: Group, parts: readonly NodeEvaluation[]): NodeEvaluation {
  const required = needed(node);
  const met = withStatus(parts, 'MET');
  const hoped = withStatus(parts, 'MET', 'PENDING');
  const status = statusOf(met.length >= required, hoped.length >= required);
  const union = (ids: (part: NodeEvaluation) => readonly string[]): readonly string[] => {
    const [first = [], ...others] = parts.map(ids).filter((list) => list.length > 0);
    return others.every((list) => isSame(list, first)) ? first : [...new Set([first, ...others].flat())];
  };
  return {
    id: node.id, kind: node.kind, name: node.name, source: node.source, status, met: status === 'MET', unit: 'COUNT',
    counted: met.length, required, missing: Math.max(0, required - met.length), pending: hoped.length - met.length,
    loggedNotCounted: [], whoseTurn: turnOf(node, status, parts), since: nthSince(met, required) ?? nthSince(hoped, required),
    factIds: union((part) => part.factIds), pendingFactIds: union((part) => part.pendingFactIds), parts,
  };
}
