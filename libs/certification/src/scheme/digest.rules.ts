import type { Evaluation } from './evaluation.rules';

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** The text whose SHA-256 a decision records: the same for the same evaluation, whatever the order of keys it was built or stored in. */
export const canonicalEvaluation = (evaluation: Evaluation): string => canonical(evaluation);
