import { hash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, longDay } from '@waymark/kernel';
import { APP_CONFIG, lockOne, Mailer, record, Translator } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { visibleTo } from '../entry/hours-entry.policy';
import { ReceiptService } from '../receipt/receipt.service';
import type { Signed } from '../receipt/receipt.service';
import { SignerCaseMoves } from '../signer-case/signer-case-moves.service';
import { HoursSignature } from './hours-signature.entity';
import type { DecideHoursInput } from './hours-signature.input';
import { canonicalContent, checkDecision, checkShown, giveBack, sign } from './hours-signature.rules';
import type { SignedContent } from './hours-signature.rules';
import { SignerService } from './signer.service';
import type { Signer } from './signer.service';

export interface HoursReceipt {
  readonly id: string;
  readonly decidedAt: Date;
  readonly signed: readonly HoursEntry[];
  readonly returned: readonly HoursEntry[];
}

/** `signerName`: how somebody without an account signs. */
type Decided = DecideHoursInput & { readonly signerName?: string };

/** SHA-256, in hex, of what a signature of the entry would be about. */
export const contentHashOf = (entry: SignedContent): string => hash('sha256', canonicalContent(entry));

/** The supervisor's side: one batch signs some entries and gives others back, all or none. */
@Injectable()
export class HoursSigningService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly signers: SignerService,
    private readonly receipts: ReceiptService,
    private readonly cases: SignerCaseMoves,
    private readonly people: PersonService,
    private readonly translator: Translator,
    private readonly mailer: Mailer,
  ) {}

  /** The sentence a supervisor attests, in their language: shown by the client, sent back and kept with the signature. */
  attestation(ctx: Ctx): string {
    return this.translator.text(ctx.actor.locale, 'hours:attestation');
  }

  async decide(ctx: Ctx, input: Decided): Promise<HoursReceipt> {
    checkDecision({ sign: input.sign, return: input.return, attestation: input.attestation ?? null }, this.attestation(ctx));
    const signer = await this.signers.of(ctx, input.signerName ?? null);
    const shown = new Map(input.sign.map(({ id, contentHash }) => [id, contentHash]));
    const reasons = new Map(input.return.map(({ id, reason }) => [id, reason]));
    const id = randomUUID();
    const batch = { signer, sentence: this.attestation(ctx), signed: [] as Signed[], returned: [] as HoursEntry[] };
    // One order for everybody: two batches that share entries wait for each other and do not lock each other out.
    for (const entryId of [...shown.keys(), ...reasons.keys()].sort()) {
      const entry = await lockOne(ctx, HoursEntry, visibleTo(ctx.actor), entryId);
      const contentHash = shown.get(entryId);
      if (contentHash === undefined) batch.returned.push(await this.returnOne(ctx, entry, { ...signer, reason: reasons.get(entryId) ?? '' }));
      else batch.signed.push(await this.signOne(ctx, entry, { ...signer, shown: contentHash, receiptId: id }));
    }
    await this.receipts.write(ctx, id, batch);
    await this.tellTrainees(ctx, batch.returned, signer.name);
    await this.cases.settle(ctx, [...new Set(batch.signed.map(({ entry }) => entry.placementId))]);
    return { id, decidedAt: ctx.now, signed: batch.signed.map(({ entry }) => entry), returned: batch.returned };
  }

  private async signOne(ctx: Ctx, entry: HoursEntry, signer: Signer & { shown: string; receiptId: string }): Promise<Signed> {
    const patch = sign(entry, signer.id);
    const standing = await this.signers.standing(ctx, entry);
    const contentHash = contentHashOf(entry);
    checkShown(entry, { shown: signer.shown, stored: contentHash });
    const by = { signerId: signer.id, signerEmail: signer.email, signerName: signer.name, standing };
    const signature = { id: randomUUID(), entryId: entry.id, traineeId: entry.traineeId, ...by, sentence: this.attestation(ctx), contentHash, signedAt: ctx.now, receiptId: signer.receiptId };
    await ctx.tx.insert(HoursSignature, signature);
    await ctx.tx.update(HoursEntry, { id: entry.id }, patch);
    if (entry.supersedesId) await ctx.tx.update(HoursEntry, { id: entry.supersedesId }, { supersededAt: ctx.now });
    record(ctx, 'hours.signed', entry, { after: { ...by, contentHash, minutes: entry.minutes, supersedesId: entry.supersedesId } });
    return { entry: Object.assign(entry, patch), signature };
  }

  private async returnOne(ctx: Ctx, entry: HoursEntry, { reason, ...signer }: Signer & { reason: string }): Promise<HoursEntry> {
    const patch = giveBack(entry, signer.id, { reason, at: ctx.now });
    await this.signers.standing(ctx, entry);
    await ctx.tx.update(HoursEntry, { id: entry.id }, patch);
    record(ctx, 'hours.returned', entry, { reason: patch.returnedReason, after: { signerName: signer.name } });
    return Object.assign(entry, patch);
  }

  private async tellTrainees(ctx: Ctx, returned: readonly HoursEntry[], supervisor: string): Promise<void> {
    const trainees = await this.people.byIds(ctx, returned.map((entry) => entry.traineeId));
    for (const entry of returned) await this.tellTrainee(ctx, found(trainees.get(entry.traineeId)), { entry, supervisor });
  }

  private tellTrainee(ctx: Ctx, { email, locale }: Person, { entry, supervisor }: { entry: HoursEntry; supervisor: string }): Promise<void> {
    const params = { supervisor, day: longDay(entry.workedOn, locale), reason: entry.returnedReason ?? '', link: `${this.config.publicUrl}/hours/${entry.id}` };
    return this.mailer.send(ctx, { to: email, locale, template: 'hours-returned', params });
  }
}
