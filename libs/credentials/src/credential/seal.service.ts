import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { anyOf, inTransaction, isUuid, JobRegistry, Kept, poolOf, record, together } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DataSource, In } from 'typeorm';
import { BadgeService } from '../badge/badge.service';
import type { SignedBadge } from '../badge/signed-badge.entity';
import { drawCertificate, sealPdf } from '../document';
import type { Attachment } from '../document';
import { IssuanceSwitch } from '../drill/issuance-switch';
import { KeyRing } from '../keys';
import { WitnessService } from '../log/witness.service';
import { signSlip } from '../slip';
import { Credential } from './credential.entity';
import { canSee } from './credential.policy';
import { SEAL_JOB } from './credential.service';
import { Issuer } from './issuer';
import { SealIntents } from './seal-intents';
import { SealedDocument } from './sealed-document.entity';

// One look-up for the commonest wish: whose it is and its number.
const stored = { name: 'stored-certificates', text: `select id, holder_id as "holderId", board_id as "boardId", number,
    (select max(ordinal) from credentials.sealed_document where credential_id = id) as ordinal from credentials.credential where id = ${anyOf('uuid')}` };

type Stored = Pick<Credential, 'id' | 'holderId' | 'boardId' | 'number'> & { readonly ordinal: number | null };

// The bytes of a sealed certificate never change. 200 of them are some 8 MB.
const MOST_KEPT = 200;

/** Draws, seals, verifies its own seal and stores the bytes, once for each credential, outside the transaction that issued it. */
@Injectable()
export class SealService implements OnModuleInit {
  private readonly kept = new Kept<Buffer>(MOST_KEPT);
  private readonly stored = together((ids: readonly string[]) => this.storedAmong(ids));

  constructor(
    private readonly dataSource: DataSource,
    private readonly issuer: Issuer,
    private readonly jobs: JobRegistry,
    private readonly badges: BadgeService,
    private readonly intents: SealIntents,
    private readonly witnesses: WitnessService,
    private readonly keys: KeyRing,
    private readonly issuance: IssuanceSwitch,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SEAL_JOB, async (ctx, payload) => {
      await this.seal(ctx, String(payload['credentialId']));
    });
  }

  /** Signs the newest badge and draws the certificate around it. A second run finds what the first left and leaves it as it is; one at the same moment leaves the work to the first. */
  async seal(ctx: Ctx, credentialId: string): Promise<void> {
    // The intent stays open: it is sealed as soon as issuing goes on.
    if ((await this.issuance.state(ctx))?.isStopped === true) return;
    await this.witnesses.confirm(ctx, credentialId);
    return this.intents.alone(credentialId, () => this.sealAlone(ctx, credentialId));
  }

  private async sealAlone(ctx: Ctx, credentialId: string): Promise<void> {
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: credentialId });
    const badge = await this.badges.newest(ctx, credentialId);
    const ordinal = badge?.ordinal ?? 1;
    if (await ctx.tx.existsBy(SealedDocument, { credentialId, ordinal })) return this.intents.settle(ctx, credentialId);
    const intent = await this.intents.begin(ctx, credentialId, this.issuer.template());
    const signed = badge && (await this.badges.signed(ctx, credential, badge));
    const sealer = await this.issuer.sealer(ctx);
    const facts = { ...credential, verifyUrl: this.issuer.verifyUrl(credential.code) };
    const attachments = [...(signed ? this.attachmentsOf(credential, signed) : []), ...(await this.proofOf(ctx, credential))];
    const slip = await signSlip(facts, await this.keys.active(ctx, 'credential-es256'));
    const drawn = await drawCertificate(facts, this.issuer.kit(), { room: sealer.room, attachments, slip });
    const sealed = await sealPdf(drawn, { ...sealer, seal: this.intents.guarded(ctx, intent, sealer.seal) }, ctx.now);
    const verdict = await this.issuer.check(ctx, sealed);
    if (!verdict.ok) throw new Error(`The seal of ${credential.number} does not verify: ${verdict.reasons.join(', ')}`);
    await this.store(ctx, credential, { ordinal, bytes: Buffer.from(sealed), sealKid: sealer.seal.kid }, intent.id);
  }

  private attachmentsOf({ lang }: Credential, { json, jwt }: SignedBadge): Attachment[] {
    const { attachedJson, attachedJwt } = this.issuer.kit().texts[lang];
    return [
      { name: 'credential.json', type: 'application/json', text: json, relationship: 'Source', description: attachedJson },
      { name: 'credential.jwt', type: 'application/jwt', text: jwt, relationship: 'Alternative', description: attachedJwt },
    ];
  }

  /** What lets the file prove by itself that the log says the same; nothing once the opening was erased. */
  private async proofOf(ctx: Ctx, { id, lang }: Credential): Promise<Attachment[]> {
    const proof = await this.witnesses.proofFor(ctx, id);
    if (!proof) return [];
    return [{ name: 'evidence.json', type: 'application/json', text: JSON.stringify(proof), relationship: 'Supplement', description: this.issuer.kit().texts[lang].attachedLog }];
  }

  /** The number and exactly the stored bytes, for those who may see the credential. */
  async download(ctx: Ctx, id: string): Promise<{ number: string; bytes: Buffer }> {
    const row = isUuid(id) ? await this.stored(id.toLowerCase()) : null;
    const { number, ordinal } = found(row && canSee(ctx.actor, row) ? row : null);
    return { number, bytes: await this.kept.of(`${id.toLowerCase()} ${ordinal}`, () => this.bytes(ctx, id)) };
  }

  private async storedAmong(ids: readonly string[]): Promise<Map<string, Stored>> {
    const { rows } = await poolOf(this.dataSource).query<Stored>({ ...stored, values: [ids] });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Exactly the stored bytes of the newest drawing. The caller has checked that the actor may see the credential. */
  async bytes(ctx: Ctx, credentialId: string): Promise<Buffer> {
    const document = await ctx.tx.findOne(SealedDocument, { where: { credentialId }, order: { ordinal: 'DESC' }, select: { credentialId: true, ordinal: true, bytes: true } });
    must(document !== null, 'CREDENTIAL_NOT_READY');
    return document.bytes;
  }

  async sealedAmong(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.find(SealedDocument, { where: { credentialId: In([...credentialIds]) }, select: { credentialId: true } });
    return new Map(rows.map((row) => [row.credentialId, true]));
  }

  private store(ctx: Ctx, credential: Credential, made: Pick<SealedDocument, 'ordinal' | 'bytes' | 'sealKid'>, intentId: string): Promise<void> {
    const sha256 = createHash('sha256').update(made.bytes).digest('hex');
    return inTransaction(ctx, async (inner) => {
      await this.intents.stored(inner, intentId);
      const row = { ...made, credentialId: found(credential.id), sha256, sealedAt: inner.now };
      const inserted = await inner.tx.createQueryBuilder().insert().into(SealedDocument).values(row).orIgnore().returning(['sha256']).execute();
      if ((inserted.raw as unknown[]).length > 0) record(inner, 'credential.sealed', credential, { after: { sha256, sealKid: made.sealKid } });
    });
  }
}
