import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { poolOf, prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DataSource } from 'typeorm';
import type { CertifiedSigner } from '../keys';

const SEAL_LOCK = 7410252;
const MOST_AT_ONCE = 100;

const openOf = { name: 'intent-open', text: 'select id, signed_at is not null as "isSpent" from credentials.seal_intent where credential_id = $1 and ended_at is null' };
const makeOf = { name: 'intent-make', text: 'select credentials.intend_seal($1)' };
const spend = {
  name: 'intent-spend',
  text: `update credentials.seal_intent i set signed_sha256 = $2, signed_at = clock_timestamp() from credentials.credential c
    where i.id = $1 and c.id = i.credential_id and i.ended_at is null and i.signed_at is null
      and (select is_stopped from credentials.issuance_switch order by ordinal desc limit 1) is not true and i.facts_sha256 = sha256(convert_to(credentials.facts_of(c), 'UTF8')) returning i.id`,
};
const end = { name: 'intent-end', text: 'update credentials.seal_intent set ended_at = clock_timestamp(), outcome = $2 where id = $1 and ended_at is null returning id' };
const unfinished = { name: 'intent-unfinished', text: `select credential_id as id from credentials.seal_intent where ended_at is null order by made_at limit ${MOST_AT_ONCE}` };

interface Intent {
  readonly id: string;
  readonly isSpent: boolean;
}

const log = new Logger('seal');

/** What the seal may be asked for. Each intent was stored with the issue, allows one signature, and ends as stored or void. */
@Injectable()
export class SealIntents {
  constructor(private readonly dataSource: DataSource) {}

  /** Works on a credential unless somebody else does. The lock hangs on a connection: it goes with a process that dies, at once. */
  async alone(credentialId: string, work: () => Promise<void>): Promise<void> {
    const client = await poolOf(this.dataSource).connect();
    const values = [SEAL_LOCK, credentialId];
    try {
      const { rows } = await client.query<{ isMine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as "isMine"', values);
      if (!rows[0]?.isMine) return client.release();
      try {
        await work();
      } finally {
        await client.query('select pg_advisory_unlock($1, hashtext($2))', values);
      }
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** An intent that nobody has used. One that was used and came to nothing ends as void: its signature, if it was made, is nowhere. */
  async begin(ctx: Ctx, credentialId: string): Promise<string> {
    const [open] = await prepared<Intent>(ctx, openOf, [credentialId]);
    if (open && !open.isSpent) return open.id;
    if (open) await prepared(ctx, end, [open.id, 'VOID']);
    await prepared(ctx, makeOf, [credentialId]);
    const [made] = await prepared<Intent>(ctx, openOf, [credentialId]);
    if (!made) throw new Error(`No intent could be stored for ${credentialId}`);
    return made.id;
  }

  /** A signer that signs once for the intent, and only while the credential says what it said when it was issued. */
  guarded(ctx: Ctx, intentId: string, signer: CertifiedSigner): CertifiedSigner {
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const spent = await prepared<{ id: string }>(ctx, spend, [intentId, createHash('sha256').update(bytes).digest()]);
      if (spent.length === 0) {
        log.error(`The seal was asked to sign without an open intent, twice, or for a credential that was changed (${intentId})`);
        throw new Error('The seal refused to sign');
      }
      return signer.sign(bytes);
    };
    return { ...signer, sign };
  }

  /** In the transaction that stores the document: one whose intent was voided meanwhile is not stored. */
  async stored(ctx: Ctx, intentId: string): Promise<void> {
    const ended = await prepared<{ id: string }>(ctx, end, [intentId, 'STORED']);
    if (ended.length === 0) throw new Error(`The intent ${intentId} has ended: its document is not stored`);
  }

  /** Nothing is left to do for this credential. */
  async settle(ctx: Ctx, credentialId: string): Promise<void> {
    const [open] = await prepared<Intent>(ctx, openOf, [credentialId]);
    if (open) await prepared(ctx, end, [open.id, open.isSpent ? 'VOID' : 'STORED']);
  }

  /** Credentials that wait for their document, the oldest first. */
  async unfinished(ctx: Ctx): Promise<string[]> {
    return (await prepared<{ id: string }>(ctx, unfinished, [])).map(({ id }) => id);
  }
}
