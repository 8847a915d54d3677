import { createHash, createPublicKey, verify } from 'node:crypto';
import type { WitnessSetting } from '@waymark/platform';

const COSIGNATURE = 0x04;
const MOST_BYTES = 65_536;
/** As long as anybody here waits for a witness. */
export const WAIT_MS = 2_000;

export interface Asked {
  readonly old: number;
  /** Base64, from `old` to the size of the note. */
  readonly proof: readonly string[];
  /** A checkpoint with the signature of the log. */
  readonly note: string;
  /** When to stop waiting; after two seconds unless given. */
  readonly signal?: AbortSignal;
}

/** What a witness said: its line and when it saw the tree, or the size that it has seen, or nothing that counts. */
export type Cosigned = { readonly line: string; readonly at: Date } | { readonly knows: number } | null;

/** Two seconds, no redirects, little is read: a witness is another organisation, and slows nobody down here. */
export async function askWitness(witness: WitnessSetting, { old, proof, note, signal = AbortSignal.timeout(WAIT_MS) }: Asked): Promise<Cosigned> {
  const body = `old ${old}\n${proof.map((hash) => `${hash}\n`).join('')}\n${note}`;
  const response = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body, redirect: 'error', signal });
  const text = await limited(response);
  if (response.status === 409 && /^\d{1,15}\n$/.test(text)) return { knows: Number(text) };
  return response.status === 200 ? cosignatureIn(text, witness.key, note.slice(0, note.indexOf('\n\n') + 1)) : null;
}

async function limited(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) throw new Error('A witness says too much');
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The line of this witness over this checkpoint (C2SP tlog-cosignature v1), if its signature holds. */
export function cosignatureIn(answer: string, witnessKey: string, checkpoint: string): { line: string; at: Date } | null {
  const [name = '', , ...parts] = witnessKey.split('+');
  const base64 = parts.join('+');
  const key = Buffer.from(base64, 'base64').subarray(1);
  const mark = `— ${name} `;
  const lines = answer.split('\n').filter((line) => line.startsWith(mark));
  const seen = lines.map((line) => ({ line: `${line}\n`, at: timeOf(Buffer.from(line.slice(mark.length), 'base64'), { name, key, checkpoint }) }));
  const [held] = seen.flatMap(({ line, at }) => (at ? [{ line, at }] : []));
  return held ?? null;
}

interface Claim {
  readonly name: string;
  readonly key: Buffer;
  readonly checkpoint: string;
}

/** When the witness says that it saw the checkpoint; null where these bytes are no signature of it. */
function timeOf(bytes: Buffer, { name, key, checkpoint }: Claim): Date | null {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(COSIGNATURE)).update(key).digest().subarray(0, 4);
  if (bytes.length !== 76 || !bytes.subarray(0, 4).equals(hash)) return null;
  const seconds = bytes.readBigUInt64BE(4);
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }, format: 'jwk' });
  const isHeld = verify(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpoint}`), publicKey, bytes.subarray(12));
  return isHeld ? new Date(Number(seconds) * 1000) : null;
}
