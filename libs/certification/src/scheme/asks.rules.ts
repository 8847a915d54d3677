import type { InBoth } from '@waymark/kernel';
import type { FactKind } from './fact.rules';
import type { Requirement } from './requirement.rules';
import type { Scheme } from './scheme.rules';

/** What a scheme asks, in three lines: training, work with its supervision, and what else is shown or passed. */
export interface Asks {
  readonly training: readonly InBoth[];
  readonly work: readonly InBoth[];
  readonly other: readonly InBoth[];
}
type Line = keyof Asks;

const lines: Readonly<Record<FactKind, Line | null>> = {
  training: 'training', experience: 'work', supervision: 'work', attestation: null,
  exam: 'other', skill: 'other', document: 'other', reference: 'other', credential: 'other',
};

/** What a requirement looks for; of a group, its first path. */
function kindOf(node: Requirement): FactKind | undefined {
  if ('children' in node) return node.children[0] && kindOf(node.children[0]);
  if ('of' in node) return node.of;
  if (node.kind === 'cadence') return node.what.of;
  const kinds = { exam: 'exam', holds: 'credential', ratio: 'experience' } as const;
  return kinds[node.kind];
}

const isOwnStage = (node: Requirement, own: string): boolean => node.kind === 'holds' && node.where.some((condition) => 'in' in condition && condition.in.includes(own));

/** Sentences to sign, and stages of the scheme itself, are on no line. */
function lineOf(node: Requirement, own: string): Line | null {
  const kind = kindOf(node);
  return kind === undefined || isOwnStage(node, own) ? null : lines[kind];
}

export function asksOf(scheme: Scheme): Asks {
  const nodes = [...(scheme.stages ?? []), scheme].flatMap(({ requirements }) => requirements);
  const names = (line: Line): InBoth[] => [...new Map(nodes.filter((node) => lineOf(node, scheme.id) === line).map(({ name }) => [name.en, name])).values()];
  return { training: names('training'), work: names('work'), other: names('other') };
}
