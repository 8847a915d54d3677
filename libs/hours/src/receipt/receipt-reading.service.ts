import { Injectable } from '@nestjs/common';
import { displayName, PersonService } from '@waymark/identity';
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
  constructor(
    private readonly translator: Translator,
    private readonly people: PersonService,
  ) {}

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
    const named = await this.named(ctx, receipts);
    return named.map((receipt) => ({ ...receipt, undone: new Map(undone.map((each) => [each.id, each.undoneAt])) }));
  }

  /** Whoever has another name since is told by that: a former name is not the reader's to know. */
  private async named(ctx: Ctx, receipts: readonly Receipt[]): Promise<Receipt[]> {
    const people = await this.people.byIds(ctx, receipts.flatMap(({ signerId, traineeIds }) => [...traineeIds, ...(signerId ? [signerId] : [])]));
    const nameOf = (id: string | null, written: string): string => {
      const person = id === null ? undefined : people.get(id);
      return person ? displayName(person) : written;
    };
    return receipts.map((receipt) => ({
      ...receipt,
      signerName: nameOf(receipt.signerId, receipt.signerName),
      lines: receipt.lines.map((line) => ({ ...line, trainee: nameOf(line.traineeId, line.trainee) })),
    }));
  }
}
