import { der, integerDer, oidDer, readAll, readOne, tags, wellFormed, type Der } from './der';

/** What a time-stamp says (TSTInfo of RFC 3161). */
export interface StampInfo {
  /** SHA-256 of what was stamped. */
  readonly imprint: Uint8Array;
  readonly at: Date;
  readonly serial: Uint8Array;
  readonly nonce: Uint8Array | null;
}

const sha256 = oidDer('2.16.840.1.101.3.4.2.1');
// Made from a random UUID (X.667): our own policy, which promises no more than that the clock of the database was read.
const policy = oidDer('2.25.147689962030611110330828560380708814640');

export const sha256Algorithm = der(tags.sequence, sha256);

export const imprintDer = (imprint: Uint8Array): Buffer => der(tags.sequence, sha256Algorithm, der(tags.octets, imprint));

/** The time in whole seconds; the accuracy says so. */
export function infoDer({ imprint, at, serial }: Omit<StampInfo, 'nonce'>): Buffer {
  const time = Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  const oneSecond = der(tags.sequence, integerDer(Buffer.from([1])));
  return der(tags.sequence, integerDer(Buffer.from([1])), policy, imprintDer(imprint), integerDer(serial), der(tags.time, time), oneSecond);
}

/** Reads what any authority wrote. Throws where it is no SHA-256 stamp. */
export function readInfo(bytes: Buffer): StampInfo {
  const [version, , imprint, serial, time, ...more] = readAll(readOne(bytes, tags.sequence).content);
  wellFormed(version?.content.equals(Buffer.from([1])) === true);
  const nonce = more.find(({ tag }) => tag === tags.integer)?.content ?? null;
  return { imprint: readImprint(tagged(imprint, tags.sequence)), at: readTime(tagged(time, tags.time).toString('latin1')), serial: tagged(serial, tags.integer), nonce };
}

function readImprint(content: Buffer): Buffer {
  const [algorithm, digest, ...rest] = readAll(content);
  const [name] = readAll(tagged(algorithm, tags.sequence));
  const hash = tagged(digest, tags.octets);
  wellFormed(rest.length === 0 && hash.length === 32 && name?.whole.equals(sha256) === true);
  return hash;
}

function tagged(element: Der | undefined, tag: number): Buffer {
  wellFormed(element?.tag === tag);
  return element.content;
}

function readTime(text: string): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,3})?\d*Z$/.exec(text);
  wellFormed(parts !== null);
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  wellFormed(!Number.isNaN(at.getTime()));
  return at;
}
