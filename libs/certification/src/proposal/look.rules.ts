import type { Look } from './look.entity';

/** What of a look decides whose turn it is. */
export type Looked = Pick<Look, 'round' | 'look' | 'decidedBy'>;

/** The first look that waits for a second one; looks come in their order. */
export function openLook<T extends Looked>(looks: readonly T[]): T | null {
  const last = looks.at(-1);
  return last?.look === 1 ? last : null;
}
