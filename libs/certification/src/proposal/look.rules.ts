import { must } from '@waymark/kernel';
import type { Look } from './look.entity';

/** What of a look decides whose turn it is. */
export type Looked = Pick<Look, 'round' | 'look' | 'decidedBy'>;

/** The first look that waits for a second one; looks come in their order. */
export function openLook<T extends Looked>(looks: readonly T[]): T | null {
  const last = looks.at(-1);
  return last?.look === 1 ? last : null;
}

/** Those of the rounds before: a first answer, and why a second person sent it back. */
export const earlierLooks = <T extends Looked>(looks: readonly T[]): T[] => (openLook(looks) ? looks.slice(0, -1) : [...looks]);

/** What a question that waits is to a reviewer: to be answered, to be confirmed, or their own answer that came back. */
export type LookTurn = 'first' | 'second' | 'sent-back';

export function turnOf(looks: readonly Looked[], reviewerId: string): LookTurn {
  if (openLook(looks)) return 'second';
  return looks.at(-2)?.decidedBy === reviewerId ? 'sent-back' : 'first';
}

/** The first look that somebody read, and who they are. */
export interface Read {
  readonly lookId: string;
  readonly reviewerId: string;
}

/** Another person than the first one, of what they read. Throws `<code>_NOT_LOOKED_AT`, `<code>_SECOND_PERSON_NEEDED` or `<code>_LOOKED_AT`. */
export function checkSecond<T extends Looked & Pick<Look, 'id'>>(open: T | null, { lookId, reviewerId }: Read, code: 'EXTENSION' | 'NAME_CHANGE'): T {
  must(open !== null, `${code}_NOT_LOOKED_AT`);
  must(open.decidedBy !== reviewerId, `${code}_SECOND_PERSON_NEEDED`);
  must(open.id === lookId, `${code}_LOOKED_AT`);
  return open;
}
