import { Inject, Injectable } from '@nestjs/common';
import { displayName, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { formatMinutes, found } from '@waymark/kernel';
import { APP_CONFIG, Mailer } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { HoursEntry } from '../entry/hours-entry.entity';
import { SigningLinkService } from '../link/signing-link.service';
import { PlacementService } from '../placement/placement.service';
import type { HoursSignature } from '../signature/hours-signature.entity';
import type { Signer } from '../signature/signer.service';
import { Receipt } from './receipt.entity';
import type { ReceiptLine } from './receipt.entity';

export interface Signed {
  readonly entry: HoursEntry;
  readonly signature: Pick<HoursSignature, 'id' | 'contentHash'>;
}

/** One batch, decided. */
export interface Batch {
  readonly signer: Signer;
  readonly sentence: string;
  readonly signed: readonly Signed[];
  readonly returned: readonly HoursEntry[];
}

/** Writes receipts, and tells both sides that there is one. */
@Injectable()
export class ReceiptService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly placements: PlacementService,
    private readonly people: PersonService,
    private readonly links: SigningLinkService,
    private readonly mailer: Mailer,
  ) {}

  async write(ctx: Ctx, id: string, batch: Batch): Promise<void> {
    const { signer, signed, returned } = batch;
    const entries = [...signed.map(({ entry }) => entry), ...returned];
    const lines = await this.linesOf(ctx, batch);
    const by = { signerId: signer.id, signerEmail: signer.email, signerName: signer.name, sentence: signed.length > 0 ? batch.sentence : null };
    const receipt = { id, decidedAt: ctx.now, ...by, timeZone: entries[0]?.timeZone ?? 'UTC', traineeIds: [...new Set(lines.map(({ traineeId }) => traineeId))], lines };
    await ctx.tx.insert(Receipt, receipt);
    await this.tellTrainees(ctx, receipt);
    if (signer.email !== null) await this.tellSigner(ctx, receipt, signer.email);
  }

  private async linesOf(ctx: Ctx, { signed, returned }: Batch): Promise<ReceiptLine[]> {
    const all = [...signed.map(({ entry }) => entry), ...returned];
    const placements = await this.placements.byIds(ctx, all.map(({ placementId }) => placementId));
    const signatures = new Map(signed.map(({ entry, signature }) => [entry.id, signature]));
    const lines = all.map((entry) => {
      const { trainee, organisation } = found(placements.get(entry.placementId));
      const signature = signatures.get(entry.id);
      const { id: entryId, traineeId, workedOn, startTime, minutes, activity } = entry;
      return { entryId, signatureId: signature?.id ?? null, traineeId, trainee: displayName(trainee), site: organisation.name, workedOn, startTime, minutes, activity, contentHash: signature?.contentHash ?? null, reason: signature ? null : entry.returnedReason };
    });
    return lines.sort((a, b) => `${a.trainee} ${a.workedOn} ${a.startTime}`.localeCompare(`${b.trainee} ${b.workedOn} ${b.startTime}`));
  }

  /** What came back is told entry by entry, each with its reason; here is what was signed. */
  private async tellTrainees(ctx: Ctx, receipt: Receipt): Promise<void> {
    const signed = receipt.lines.filter(({ signatureId }) => signatureId !== null);
    const people = await this.people.byIds(ctx, signed.map(({ traineeId }) => traineeId));
    for (const person of people.values()) await this.tellTrainee(ctx, receipt, { person, minutes: signed.filter(({ traineeId }) => traineeId === person.id).reduce((sum, line) => sum + line.minutes, 0) });
  }

  private tellTrainee(ctx: Ctx, { id, signerName }: Receipt, { person, minutes }: { person: Person; minutes: number }): Promise<void> {
    const params = { supervisor: signerName, hours: formatMinutes(minutes), link: `${this.config.publicUrl}/hours/receipts/${id}` };
    return this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'hours-signed', params });
  }

  private async tellSigner(ctx: Ctx, { lines }: Receipt, email: string): Promise<void> {
    const { locale } = ctx.actor;
    const signed = lines.filter(({ signatureId }) => signatureId !== null).length;
    const params = { signed, returned: lines.length - signed, link: await this.links.make(ctx, { email, locale }) };
    await this.mailer.send(ctx, { to: email, locale, template: 'hours-receipt', params });
  }
}
