// Checks of RFC 9162, written from the standard alone: what the log itself runs is not trusted here.
import { createHash } from 'node:crypto';

const node = (left, right) => createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
const isEven = (n) => n % 2n === 0n;

/** Whether the proof shows that the tree of `size` entries begins with the tree of `old` (2.1.4.2). Sizes are BigInt, hashes buffers of 32 bytes. */
export function goesOn({ old, oldRoot, size, root, proof }) {
  if (old === size) return proof.length === 0 && oldRoot.equals(root);
  if (old === 0n) return proof.length === 0;
  if (old > size || proof.length === 0) return false;
  const isPower = (old & (old - 1n)) === 0n;
  const [first, ...rest] = isPower ? [oldRoot, ...proof] : proof;
  let [fn, sn, fr, sr] = [old - 1n, size - 1n, first, first];
  const rise = () => ([fn, sn] = [fn >> 1n, sn >> 1n]);
  while (!isEven(fn)) rise();
  for (const step of rest) {
    if (sn === 0n) return false;
    if (!isEven(fn) || fn === sn) {
      [fr, sr] = [node(step, fr), node(step, sr)];
      while (isEven(fn) && fn !== 0n) rise();
    } else sr = node(sr, step);
    rise();
  }
  return sn === 0n && fr.equals(oldRoot) && sr.equals(root);
}
