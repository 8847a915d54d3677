import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { Signer } from '../keys';

/** What a checkpoint says (C2SP tlog-checkpoint): the name of the log, how many entries, and the root over them. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

const ED25519 = 0x01;

const base64 = (...parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('base64');

export const checkpointText = ({ origin, size, root }: TreeHead): string => `${origin}\n${size}\n${base64(root)}\n`;

const publicBytes = ({ publicJwk }: Pick<Signer, 'publicJwk'>): Buffer => Buffer.from(String(publicJwk.x), 'base64url');

function keyHash(name: string, key: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(key).digest().subarray(0, 4);
}

/** The text and one signature (C2SP signed-note). The name of the key is that of the log. */
export async function signedNote(text: string, name: string, signer: Signer): Promise<string> {
  const signature = await signer.sign(Buffer.from(text));
  return `${text}\n— ${name} ${base64(keyHash(name, publicBytes(signer)), signature)}\n`;
}

/** Whether the key signed the text of the note: its first signature, which is ours. */
export function isSignedNote(note: string, publicJwk: JsonWebKey): boolean {
  const end = note.indexOf('\n\n') + 1;
  const value = /^\n— \S+ (\S+)\n/.exec(note.slice(end))?.[1];
  if (end === 0 || value === undefined) return false;
  return verify(null, Buffer.from(note.slice(0, end)), createPublicKey({ key: publicJwk, format: 'jwk' }), Buffer.from(value, 'base64').subarray(4));
}

/** What somebody pins who watches the log: name, hash and key, as signed-note writes it. */
export function verifierKey(name: string, signer: Pick<Signer, 'publicJwk'>): string {
  const key = publicBytes(signer);
  return `${name}+${keyHash(name, key).toString('hex')}+${base64(Uint8Array.of(ED25519), key)}`;
}
