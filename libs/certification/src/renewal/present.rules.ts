import type { LocalDate } from '@waymark/kernel';
import { isStageTrack } from '../application/track.rules';

/** What somebody was given, as far as it decides whether there is something to renew. */
export interface Given {
  readonly status: string;
  readonly issuedOn: LocalDate;
  /** Nothing where the certificate was taken over from a register. */
  readonly under: { readonly schemeId: string; readonly track: string } | null;
}

const over: readonly string[] = ['REVOKED', 'SUPERSEDED'];

/** A stage is not renewed by these rules: it becomes the next one, or is extended. */
const isStage = ({ under }: Given): boolean => under !== null && isStageTrack(under.track);

/** Those whose cycle is the present one, newest first: of several under one scheme the newest; none that was revoked or replaced. */
export function presentOnes<T extends Given>(held: readonly T[]): T[] {
  const newestFirst = held.filter((each) => !over.includes(each.status) && !isStage(each)).sort((one, other) => other.issuedOn.localeCompare(one.issuedOn));
  const seen = new Set<string>();
  return newestFirst.filter(({ under }) => {
    if (under === null) return true;
    const isFirst = !seen.has(under.schemeId);
    seen.add(under.schemeId);
    return isFirst;
  });
}
