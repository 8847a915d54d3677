import { createHash } from 'node:crypto';

export interface GivenHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly madeAt: Date;
  /** Whether somebody outside signed it. */
  readonly isWitnessed: boolean;
}

const PRINT_BYTES = 12;
// RFC 9162, 2.1.1: the root of a tree without entries.
const emptyRoot = createHash('sha256').digest();

/** Of a log whose key was lost: the last head that others saw; where nobody ever did, the last one from before the loss; null where there is none. `heads` by size. */
export function lastTrusted<Head extends GivenHead>(heads: readonly Head[], since: Date): Head | null {
  const witnessed = heads.filter(({ isWitnessed }) => isWitnessed);
  return witnessed.at(-1) ?? heads.filter(({ madeAt }) => madeAt < since).at(-1) ?? null;
}

/** A head in 12 bytes: too many to find another one with the same print, and few enough for a list of all. */
export const printOf = ({ size, root }: Pick<GivenHead, 'size' | 'root'>): Buffer =>
  createHash('sha256').update(`${size}\n${Buffer.from(root).toString('base64')}\n`).digest().subarray(0, PRINT_BYTES);

/** Where it ends for good, and the prints of what it gave out up to there. */
export function frozen(heads: readonly GivenHead[], since: Date): { readonly size: number; readonly root: Buffer; readonly heads: Buffer } {
  const last = lastTrusted(heads, since);
  if (!last) return { size: 0, root: emptyRoot, heads: Buffer.alloc(0) };
  return { size: last.size, root: Buffer.from(last.root), heads: Buffer.concat(heads.filter(({ size }) => size <= last.size).map(printOf)) };
}

/** The first log has no number; each later one counts on. Its address ends as its name does. */
export const nameOfLog = (base: string, ordinal: number): string => (ordinal === 1 ? base : `${base}/${ordinal}`);
export const baseOfLog = (origin: string): string => origin.replace(/\/log\/\d+$/, '/log');
export const ordinalOfLog = (origin: string): number => Number(/\/log\/(\d+)$/.exec(origin)?.[1] ?? 1);
