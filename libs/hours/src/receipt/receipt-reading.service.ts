import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { isUuid, openPdfFonts, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { UndoneSignature } from '../signature/hours-signature.entity';
import { drawReceipt } from './draw-receipt';
import { Receipt } from './receipt.entity';
import type { ReceiptLine } from './receipt.entity';
import { linesFor } from './receipt.policy';

const MOST_SHOWN = 20;

export interface ShownReceipt extends Receipt {
  /** When signatures of it were taken back. */
  readonly undone: ReadonlyMap<string, Date>;
}

/** Receipts as those see them whom they are about. */
@Injectable()
export class ReceiptReadingService {
  constructor(private readonly translator: Translator) {}

  /** Absent and not theirs: the same answer. */
  async one(ctx: Ctx, id: string): Promise<ShownReceipt> {
    const receipt = found(isUuid(id) ? await ctx.tx.findOneBy(Receipt, { id }) : null);
    const lines = linesFor(ctx.actor, receipt);
    found(lines[0] ?? null);
    const [shown] = await this.withUndone(ctx, [{ ...receipt, lines }]);
    return found(shown ?? null);
  }

  /** The newest ones that the owner of a mailbox has. */
  async ofMailbox(ctx: Ctx): Promise<ShownReceipt[]> {
    const rows = await ctx.tx.find(Receipt, { where: { signerEmail: found(ctx.actor.mailbox ?? null) }, order: { decidedAt: 'DESC', id: 'ASC' }, take: MOST_SHOWN });
    return this.withUndone(ctx, rows);
  }

  async pdf(ctx: Ctx, id: string): Promise<Uint8Array> {
    const { locale } = ctx.actor;
    const say = (key: string, params: Record<string, string | number> = {}) => this.translator.text(locale, `receipt:${key}`, params);
    const activity = (line: ReceiptLine) => this.translator.text(locale, `hours:activity.${line.activity}`);
    return drawReceipt(await this.one(ctx, id), { fonts: openPdfFonts(), locale, say, activity });
  }

  private async withUndone(ctx: Ctx, receipts: readonly Receipt[]): Promise<ShownReceipt[]> {
    const ids = receipts.flatMap(({ lines }) => lines.flatMap(({ signatureId }) => signatureId ?? []));
    const undone = await ctx.tx.findBy(UndoneSignature, { id: In(ids) });
    return receipts.map((receipt) => ({ ...receipt, undone: new Map(undone.map((each) => [each.id, each.undoneAt])) }));
  }
}
