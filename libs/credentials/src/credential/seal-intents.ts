import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { poolOf, prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DataSource } from 'typeorm';
import type { CertifiedSigner } from '../keys';
import { again, clock, end, make, newest, prepare, refuse, spend, take } from './intent-statements';

const SEAL_LOCK = 7410252;

type Outcome = 'STORED' | 'VOID' | 'REFUSED';

interface IntentRow {
  readonly id: string;
  readonly isSpent: boolean;
  readonly template: Buffer | null;
  /** Null while it is open. */
  readonly outcome: Outcome | null;
  readonly saysTheSame: boolean;
}

/** Allows one signature, on a drawing by the template that it was prepared for. */
export interface SealIntent {
  readonly id: string;
  readonly template: Buffer;
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

  /** In the transaction that issues: what the certificate will be drawn by. */
  async preparedFor(ctx: Ctx, credentialId: string, template: Buffer): Promise<void> {
    await prepared(ctx, prepare, [credentialId, template]);
  }

  /**
   * An intent that nobody has used. One that was used and came to nothing ends as void: its signature, if it was made, is nowhere. So does one for another template.
   * Refuses a credential that was changed before anything is signed for it, its badge as well.
   */
  async begin(ctx: Ctx, credentialId: string, template: Buffer): Promise<SealIntent> {
    const known = await this.newest(ctx, credentialId);
    if (known?.outcome === 'REFUSED') throw new Error(`The seal has given up on ${credentialId}`);
    const open = known && (await this.fits(ctx, known, template)) ? known : await this.anew(ctx, credentialId);
    if (!open.template) await this.preparedFor(ctx, credentialId, template);
    return open.saysTheSame ? { id: open.id, template } : this.refuse(ctx, open.id);
  }

  private async anew(ctx: Ctx, credentialId: string): Promise<IntentRow> {
    await prepared(ctx, make, [credentialId]);
    const made = await this.newest(ctx, credentialId);
    if (made?.outcome !== null) throw new Error(`No intent could be stored for ${credentialId}`);
    return made;
  }

  /** Ends what cannot be used any more. */
  private async fits(ctx: Ctx, { id, isSpent, template: its, outcome }: IntentRow, template: Buffer): Promise<boolean> {
    if (outcome !== null) return false;
    const isOther = its !== null && !its.equals(template);
    if (isOther && !isSpent) log.error(`The seal was asked to sign a drawing by another template than the certificate was prepared for; it is prepared anew (${id})`);
    if (isOther || isSpent) await prepared(ctx, end, [id, 'VOID']);
    return !isOther && !isSpent;
  }

  /** A signer that signs once for the intent, and only while the credential says what it said when it was issued. */
  guarded(ctx: Ctx, { id, template }: SealIntent, signer: CertifiedSigner): CertifiedSigner {
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const spent = await prepared<{ id: string }>(ctx, spend, [id, createHash('sha256').update(bytes).digest(), template]);
      if (spent.length === 0) await this.refuse(ctx, id);
      return signer.sign(bytes);
    };
    return { ...signer, sign };
  }

  private async refuse(ctx: Ctx, id: string): Promise<never> {
    log.error(`The seal was asked to sign without an open intent, twice, by another template, or for a credential that was changed (${id})`);
    const [counted] = await prepared<{ outcome: Outcome | null }>(ctx, refuse, [id]);
    if (counted?.outcome === 'REFUSED') log.error(`The seal gives up: a credential does not say what it said when it was issued. Each reading of the records names it until it does (${id})`);
    throw new Error('The seal refused to sign');
  }

  /** In the transaction that stores the document: one whose intent was voided meanwhile is not stored. */
  async stored(ctx: Ctx, intentId: string): Promise<void> {
    const ended = await prepared<{ id: string }>(ctx, end, [intentId, 'STORED']);
    if (ended.length === 0) throw new Error(`The intent ${intentId} has ended: its document is not stored`);
  }

  /** Nothing is left to do for this credential. */
  async settle(ctx: Ctx, credentialId: string): Promise<void> {
    const known = await this.newest(ctx, credentialId);
    if (known?.outcome === null) await prepared(ctx, end, [known.id, known.isSpent ? 'VOID' : 'STORED']);
  }

  /** Once round all credentials that wait for their document: the next of them, until there is none that was not tried since now. */
  async round(ctx: Ctx): Promise<() => Promise<string[]>> {
    await prepared(ctx, again, []);
    const [began] = await prepared<{ now: Date }>(ctx, clock, []);
    return async () => (await prepared<{ id: string }>(ctx, take, [began?.now])).map(({ id }) => id);
  }

  private async newest(ctx: Ctx, credentialId: string): Promise<IntentRow | undefined> {
    return (await prepared<IntentRow>(ctx, newest, [credentialId]))[0];
  }
}
