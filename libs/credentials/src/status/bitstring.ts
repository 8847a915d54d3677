import { deflateSync, gzipSync } from 'node:zlib';

/** The least that the standard allows: among so many, one entry names nobody. */
export const listSize = 131_072;

function bitsOf(indexes: readonly number[], place: (index: number) => number): Buffer {
  const bits = Buffer.alloc(listSize / 8);
  for (const index of indexes) bits.writeUInt8(bits.readUInt8(index >> 3) | (1 << place(index & 7)), index >> 3);
  return bits;
}

/** W3C Bitstring Status List 1.0: the first entry is the highest bit, gzip, multibase base64url. */
export function encodedList(indexes: readonly number[]): string {
  return `u${gzipSync(bitsOf(indexes, (bit) => 7 - bit), { level: 9 }).toString('base64url')}`;
}

/** Token Status List: the first entry is the lowest bit, zlib, base64url. */
export function tokenList(indexes: readonly number[]): string {
  return deflateSync(bitsOf(indexes, (bit) => bit), { level: 9 }).toString('base64url');
}
