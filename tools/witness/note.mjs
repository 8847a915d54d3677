// Notes and checkpoints as C2SP signed-note and tlog-checkpoint write them.
import { createHash, createPublicKey, verify } from 'node:crypto';

const ED25519 = 1;
export const COSIGNATURE = 4;

export const keyHash = (name, type, key) => createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(key).digest().subarray(0, 4);
export const publicKey = (bytes) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') }, format: 'jwk' });

/** The key of a log: NAME+HASH+BASE64. Throws where it is none. */
export function readLogKey(text) {
  const [, name, hash, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  const key = bytes.subarray(1);
  if (bytes.length !== 33 || bytes[0] !== ED25519 || keyHash(name, ED25519, key).toString('hex') !== hash) throw new Error(`${text} is not the key of a log (NAME+HASH+KEY)`);
  return { name, hash: Buffer.from(hash, 'hex'), key: publicKey(key) };
}

const size = /^(0|[1-9]\d{0,18})$/;

/** Text, head and signatures of a checkpoint; null where it is none. */
export function readCheckpoint(note) {
  const end = note.indexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const [origin, count, root] = text.split('\n');
  const signatures = note.slice(end + 2, -1).split('\n').map((line) => /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line));
  const hash = Buffer.from(root ?? '', 'base64');
  if (!origin || !size.test(count ?? '') || hash.length !== 32 || hash.toString('base64') !== root || signatures.includes(null)) return null;
  return { text, origin, size: BigInt(count), root: hash, signatures: signatures.map(([, name, value]) => ({ name, bytes: Buffer.from(value, 'base64') })) };
}

export const isSignedBy = ({ text, signatures }, log) =>
  signatures.some(({ name, bytes }) => name === log.name && bytes.length === 68 && bytes.subarray(0, 4).equals(log.hash) && verify(null, Buffer.from(text), log.key, bytes.subarray(4)));
