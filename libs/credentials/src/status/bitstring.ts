import { deflateSync, gzipSync } from 'node:zlib';

/** The least that the standard allows: among so many, one entry names nobody. */
export const listSize = 131_072;

/** W3C Bitstring Status List 1.0, not yet packed: a bit for each entry, the first one is the highest of its byte. */
export function flags(indexes: readonly number[]): Buffer {
  const bits = Buffer.alloc(listSize / 8);
  for (const index of indexes) bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  return bits;
}

/** Token Status List, not yet packed: two bits for each entry, the first one is the lowest of its byte. */
export function tokens(values: ReadonlyMap<number, 0 | 1 | 2>): Buffer {
  const bits = Buffer.alloc(listSize / 4);
  for (const [index, value] of values) bits.writeUInt8(bits.readUInt8(index >> 2) | (value << (2 * (index & 3))), index >> 2);
  return bits;
}

/** Gzip, multibase base64url. */
export const encodedList = (bits: Buffer): string => `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;

/** Zlib, base64url. */
export const tokenList = (bits: Buffer): string => deflateSync(bits, { level: 9 }).toString('base64url');
