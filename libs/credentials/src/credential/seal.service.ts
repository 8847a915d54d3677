import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { inTransaction, isUuid, JobRegistry, Kept, prepared, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { drawCertificate, sealPdf } from '../document';
import { Credential } from './credential.entity';
import { canSee } from './credential.policy';
import { SEAL_JOB } from './credential.service';
import { Issuer } from './issuer';
import { SealedDocument } from './sealed-document.entity';

// One look-up for the commonest wish: whose it is and its number.
const stored = { name: 'stored-certificate', text: 'select holder_id as "holderId", board_id as "boardId", number from credentials.credential where id = $1' };

type Stored = Pick<Credential, 'holderId' | 'boardId' | 'number'>;

// The bytes of a sealed certificate never change. 200 of them are some 8 MB.
const MOST_KEPT = 200;

/** Draws, seals, verifies its own seal and stores the bytes, once for each credential, outside the transaction that issued it. */
@Injectable()
export class SealService implements OnModuleInit {
  private readonly kept = new Kept<Buffer>(MOST_KEPT);

  constructor(
    private readonly issuer: Issuer,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SEAL_JOB, async (ctx, payload) => {
      await this.seal(ctx, String(payload['credentialId']));
    });
  }

  /** A second run finds the document of the first and leaves it as it is. */
  async seal(ctx: Ctx, credentialId: string): Promise<void> {
    if (await ctx.tx.existsBy(SealedDocument, { credentialId })) return;
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: credentialId });
    const sealer = await this.issuer.sealer();
    const drawn = await drawCertificate({ ...credential, verifyUrl: this.issuer.verifyUrl(credential.code) }, this.issuer.kit(), sealer.room);
    const sealed = await sealPdf(drawn, sealer, ctx.now);
    const verdict = await this.issuer.check(sealed);
    if (!verdict.ok) throw new Error(`The seal of ${credential.number} does not verify: ${verdict.reasons.join(', ')}`);
    await this.store(ctx, credential, { bytes: Buffer.from(sealed), sealKid: sealer.seal.kid });
  }

  /** The number and exactly the stored bytes, for those who may see the credential. */
  async download(ctx: Ctx, id: string): Promise<{ number: string; bytes: Buffer }> {
    const [row] = isUuid(id) ? await prepared<Stored>(ctx, stored, [id]) : [];
    const { number } = found(row && canSee(ctx.actor, row) ? row : null);
    return { number, bytes: await this.kept.of(id.toLowerCase(), () => this.bytes(ctx, id)) };
  }

  /** Exactly the stored bytes. The caller has checked that the actor may see the credential. */
  async bytes(ctx: Ctx, credentialId: string): Promise<Buffer> {
    const document = await ctx.tx.findOne(SealedDocument, { where: { credentialId }, select: { credentialId: true, bytes: true } });
    must(document !== null, 'CREDENTIAL_NOT_READY');
    return document.bytes;
  }

  async sealedAmong(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.find(SealedDocument, { where: { credentialId: In([...credentialIds]) }, select: { credentialId: true } });
    return new Map(rows.map((row) => [row.credentialId, true]));
  }

  private store(ctx: Ctx, credential: Credential, made: Pick<SealedDocument, 'bytes' | 'sealKid'>): Promise<void> {
    const sha256 = createHash('sha256').update(made.bytes).digest('hex');
    return inTransaction(ctx, async (inner) => {
      const row = { ...made, credentialId: found(credential.id), sha256, sealedAt: inner.now };
      const inserted = await inner.tx.createQueryBuilder().insert().into(SealedDocument).values(row).orIgnore().returning(['sha256']).execute();
      if ((inserted.raw as unknown[]).length > 0) record(inner, 'credential.sealed', credential, { after: { sha256, sealKid: made.sealKid } });
    });
  }
}
