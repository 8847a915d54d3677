import fc from 'fast-check';
import { consistencyRanges, folded, inclusionRanges, leafHash, nodeHash, nodesIn } from './merkle';
import type { NodeId, Range } from './merkle';

const leaves = Array.from({ length: 130 }, (_, index) => Buffer.from(`entry ${index}`));
const hashOfNode = ({ level, idx }: NodeId): Buffer => (level === 0 ? leafHash(leaves[idx]!) : nodeHash(hashOfNode({ level: level - 1, idx: idx * 2 }), hashOfNode({ level: level - 1, idx: idx * 2 + 1 })));
const kept = new Map<string, Buffer>();
const nodeAt = (node: NodeId): Buffer => {
  const key = `${node.level} ${node.idx}`;
  const hash = kept.get(key) ?? hashOfNode(node);
  kept.set(key, hash);
  return hash;
};
const hashOf = (range: Range): string => Buffer.from(folded(nodesIn(range).map(nodeAt))).toString('hex');

/** Word by word what RFC 9162, 2.1.1 says: MTH(D[n]) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])). */
function definition([lo, hi]: Range): Buffer {
  if (hi - lo === 1) return leafHash(leaves[lo]!);
  let k = 1;
  while (k * 2 < hi - lo) k *= 2;
  return nodeHash(definition([lo, lo + k]), definition([lo + k, hi]));
}

/** RFC 9162, 2.1.3.2. */
function rootFromInclusion(index: number, size: number, path: string[]): string {
  let [fn, sn, r] = [index, size - 1, leafHash(leaves[index]!)];
  for (const step of path) {
    if (sn === 0) return 'too long';
    const p = Buffer.from(step, 'hex');
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else r = nodeHash(r, p);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? r.toString('hex') : 'too short';
}

/** RFC 9162, 2.1.4.2: the two roots that a proof leads to. */
function rootsFromConsistency(old: number, size: number, oldRoot: string, proof: string[]): string[] {
  const path = Number.isInteger(Math.log2(old)) ? [oldRoot, ...proof] : proof;
  let [fn, sn] = [old - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1];
  let [fr, sr]: [Buffer, Buffer] = [Buffer.from(path[0]!, 'hex'), Buffer.from(path[0]!, 'hex')];
  for (const step of path.slice(1)) {
    if (sn === 0) return ['too long'];
    const c = Buffer.from(step, 'hex');
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? [fr.toString('hex'), sr.toString('hex')] : ['too short'];
}

describe('the tree', () => {
  it('hashes the examples of RFC 9162 and Certificate Transparency: one empty leaf', () => {
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
  it('[O5] has the root of the definition at every size to 130', () => {
    for (let size = 1; size <= 130; size += 1) expect(hashOf([0, size])).toBe(definition([0, size]).toString('hex'));
  });
  it('[O5] proves every entry in every tree to 130, and no other one with the same proof', () => {
    for (let size = 1; size <= 130; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionRanges(index, [0, size]).map(hashOf);
        if (rootFromInclusion(index, size, path) !== hashOf([0, size])) throw new Error(`entry ${index} of ${size}`);
        const other = (index + 1) % size;
        if (other !== index && rootFromInclusion(other, size, path) === hashOf([0, size])) throw new Error(`entry ${other} passes as ${index} of ${size}`);
      }
    }
  });
  it('[O5] proves that every tree goes on from every earlier one, to 130', () => {
    for (let size = 2; size <= 130; size += 1) {
      for (let old = 1; old < size; old += 1) {
        const proof = consistencyRanges(old, size).map(hashOf);
        const roots = rootsFromConsistency(old, size, hashOf([0, old]), proof);
        if (roots[0] !== hashOf([0, old]) || roots[1] !== hashOf([0, size])) throw new Error(`${old} to ${size}`);
      }
    }
    expect([consistencyRanges(0, 9), consistencyRanges(9, 9)]).toEqual([[], []]);
  });
  it('[O5] needs no more hashes than the tree is high, at any size', () => {
    const pairs = fc.integer({ min: 2, max: 2 ** 40 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    fc.assert(
      fc.property(pairs, ([size, index]) => {
        const height = Math.ceil(Math.log2(size));
        expect(inclusionRanges(index, [0, size]).length).toBeLessThanOrEqual(height);
        expect(consistencyRanges(index, size).length).toBeLessThanOrEqual(height + 1);
        for (const range of inclusionRanges(index, [0, size])) for (const { level, idx } of nodesIn(range)) expect((idx + 1) * 2 ** level).toBeLessThanOrEqual(size);
      }),
    );
  });
});
