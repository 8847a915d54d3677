/** One element of a DER text: its tag, what it holds, and itself with its head. */
export interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

export const tags = { integer: 0x02, octets: 0x04, null: 0x05, oid: 0x06, time: 0x18, sequence: 0x30, set: 0x31, own0: 0xa0, own1: 0xa1 } as const;

/** Writes an element; a length takes as few bytes as it can. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

export function oidDer(dotted: string): Buffer {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return der(tags.oid, Buffer.from([first * 40n + second, ...rest].flatMap(base128)));
}

/** A number that is not negative, from its bytes. */
export function integerDer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Buffer.alloc(1) : Buffer.from(bytes.subarray(start));
  return der(tags.integer, (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), digits]) : digits);
}

/** Reads what is one element after another, to the last byte. Throws on anything that is not the shortest form. */
export function readAll(bytes: Buffer): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = readAt(bytes, at);
    found.push(element);
    at += element.whole.length;
  }
  return found;
}

/** Exactly one element, of that tag. */
export function readOne(bytes: Buffer, tag: number): Der {
  const [element, ...more] = readAll(bytes);
  wellFormed(element !== undefined && more.length === 0 && element.tag === tag);
  return element;
}

export function wellFormed(holds: boolean): asserts holds {
  if (!holds) throw new Error('Not DER of the expected shape');
}

function readAt(bytes: Buffer, at: number): Der {
  wellFormed(at + 2 <= bytes.length);
  const first = bytes.readUInt8(at + 1);
  const more = first < 0x80 ? 0 : first - 0x80;
  wellFormed(first !== 0x80 && more <= 3 && at + 2 + more <= bytes.length);
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
  const from = at + 2 + more;
  wellFormed(from + length <= bytes.length && lengthOf(length).length === 1 + more);
  return { tag: bytes.readUInt8(at), content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes]);
}

function base128(value: bigint): number[] {
  const digits = [Number(value & 0x7fn)];
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 0x7fn) | 0x80);
  return digits;
}
