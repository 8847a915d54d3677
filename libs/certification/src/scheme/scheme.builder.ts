import { waymarkDemo } from './data';
import { evaluate } from './evaluate.rules';
import type { Moment, NodeEvaluation } from './evaluation.rules';
import type { Fact } from './fact.rules';
import type { Exists, Requirement, Sum } from './requirement.rules';
import type { Scheme } from './scheme.rules';

export const name = { en: 'Name', es: 'Nombre' };
export const node = { name, source: 'Handbook, page 1', whoActs: 'TRAINEE' } as const;
/** A named rule inside a requirement. */
export const rule = <T extends object>(id: string, rest: T): T & { id: string; name: typeof name } => ({ id, name, ...rest });

export const aSum = (over: Partial<Extract<Sum, { of: 'experience' }>> = {}): Sum => ({ ...node, id: 'sum', kind: 'sum', of: 'experience', atLeast: 120, ...over });
export const aTrainingSum = (over: Partial<Extract<Sum, { of: 'training' }>> = {}): Sum => ({ ...node, id: 'sum', kind: 'sum', of: 'training', atLeast: 120, ...over });
export const anExists = (over: Partial<Extract<Exists, { of: 'attestation' }>> = {}): Exists => ({ ...node, id: 'exists', kind: 'exists', of: 'attestation', ...over });
export const aScheme = (...requirements: Requirement[]): Scheme => ({ ...waymarkDemo, requirements });

/** What one requirement makes of the facts. */
export function one(requirement: Requirement, facts: readonly Fact[], at: string | Moment = '2026-06-01'): NodeEvaluation {
  const found = evaluate(aScheme(requirement), facts, at).requirements[0];
  if (!found) throw new Error('No evaluation');
  return found;
}
