import { createHash } from 'node:crypto';

/** A full subtree: `level` 0 is a leaf; it covers entries `idx` × 2^level up to the next multiple. */
export interface NodeId {
  readonly level: number;
  readonly idx: number;
}

/** Entries from `lo` to before `hi`. */
export type Range = readonly [lo: number, hi: number];

// RFC 9162, 2.1.1: the first byte keeps a leaf from being read as a node.
const hashed = (prefix: number, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
export const leafHash = (leaf: Uint8Array): Buffer => hashed(0, leaf);
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hashed(1, left, right);

/** Greatest power of two below `n`, for n > 1. */
function half(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** What proves that entry `index` is in the tree of `size` entries (RFC 9162, 2.1.3.1), the nearest first. */
export function inclusionRanges(index: number, [lo, hi]: Range): Range[] {
  if (hi - lo <= 1) return [];
  const middle = lo + half(hi - lo);
  return index < middle ? [...inclusionRanges(index, [lo, middle]), [middle, hi]] : [...inclusionRanges(index, [middle, hi]), [lo, middle]];
}

/** What proves that the tree of `old` entries begins the tree of `size` (RFC 9162, 2.1.4.1). Nothing for the same size, or for an empty tree. */
export function consistencyRanges(old: number, size: number): Range[] {
  return old === 0 ? [] : consistent(old, [0, size], true);
}

function consistent(end: number, [lo, hi]: Range, isWhole: boolean): Range[] {
  if (end === hi) return isWhole ? [] : [[lo, hi]];
  const middle = lo + half(hi - lo);
  return end <= middle ? [...consistent(end, [lo, middle], isWhole), [middle, hi]] : [...consistent(end, [middle, hi], false), [lo, middle]];
}

/** The full subtrees that make up a range of a tree, from left to right. */
export function nodesIn([lo, hi]: Range): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = lo; at < hi; ) {
    const level = Math.floor(Math.log2(hi - at));
    const width = 2 ** level;
    nodes.push({ level, idx: at / width });
    at += width;
  }
  return nodes;
}

/** The hash of a range, from those of its full subtrees. */
export const folded = (hashes: readonly Uint8Array[]): Uint8Array => hashes.reduceRight((right, left) => nodeHash(left, right));
