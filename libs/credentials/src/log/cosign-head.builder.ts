import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { TestApi } from '@waymark/platform/testing';
import { LogService } from './log.service';

export interface Cosigned {
  /** What whoever trusts this witness pins. */
  readonly key: string;
  readonly at: Date;
}

/** Somebody outside signs the head of the log as it is now, and the log keeps that. */
export async function cosignHead(api: TestApi, name = 'union.example'): Promise<Cosigned> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.concat([Buffer.of(4), Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url')]);
  const hash = createHash('sha256').update(`${name}\n`).update(raw).digest().subarray(0, 4);
  const head = await api.app.get(LogService).checkpoint(api.ctx());
  const note = head?.note ?? '';
  const seconds = Math.floor(api.now.getTime() / 1000);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${note.slice(0, note.indexOf('\n\n') + 1)}`), privateKey);
  const line = `— ${name} ${Buffer.concat([hash, time, signature]).toString('base64')}\n`;
  const at = new Date(seconds * 1000);
  await api.dataSource.query('insert into credentials.log_cosignature (size, witness, at, line) values ($1, $2, $3, $4)', [head?.size, name, at, line]);
  return { key: `${name}+${hash.toString('hex')}+${raw.toString('base64')}`, at };
}
