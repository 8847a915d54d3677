import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { RateLimiter } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { codeRandomBytes, drawCode, normaliseCode } from '../document';
import { FormerNames } from '../former-name/former-names.service';
import { checkRules } from '../verification/verification.rules';
import type { Verification } from '../verification/verification.rules';
import { VerificationService } from '../verification/verification.service';
import { lineOf, mostReceiptRows, saysName, unnamedLines } from './receipt.rules';
import { VerificationReceipt } from './verification-receipt.entity';

// Whoever files a receipt a day never meets them; whoever fills a disk does.
const making: Limit = { name: 'receipt-made', points: 20, seconds: 600 };
const misses: Limit = { name: 'receipt-miss', points: 60, seconds: 600 };
// Names are guessed sooner than codes: for each receipt, whoever asks.
const names: Limit = { name: 'receipt-name', points: 10, seconds: 3600 };

export interface CheckedList {
  readonly madeFor: string;
  readonly timeZone: string;
  readonly rows: readonly { readonly label: string | null; readonly check: Verification }[];
}

/** As it is told today. */
export interface ShownReceipt extends VerificationReceipt {
  /** It was made with a name that is not told any more. */
  readonly isNameHidden: boolean;
}

/** Receipts of checks. They say what was said; how a certificate stands today is asked anew. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly verification: VerificationService,
    private readonly limiter: RateLimiter,
    private readonly formerNames: FormerNames,
  ) {}

  /** Checks a code for whoever has it. Without a receipt where there is no answer to keep. */
  async ofCode(ctx: Ctx, typed: string, ip: string): Promise<{ check: Verification; receipt: VerificationReceipt | null }> {
    await this.limiter.consume(making, ip);
    const check = await this.verification.byCode(ctx, typed, ip);
    if (check.credential === null) return { check, receipt: null };
    const { timeZone } = check.credential;
    return { check, receipt: await this.write(ctx, { madeFor: null, timeZone, lines: [lineOf(check, null)] }) };
  }

  /** Keeps the answers about a whole list, as they were just given. Nothing is kept when none could be checked. */
  async ofList(ctx: Ctx, { madeFor, timeZone, rows }: CheckedList): Promise<VerificationReceipt> {
    must(rows.length > 0, 'RECEIPT_EMPTY');
    must(rows.length <= mostReceiptRows, 'RECEIPT_TOO_LONG', { most: mostReceiptRows });
    must(rows.some(({ check }) => check.credential !== null), 'RECEIPT_NOT_CHECKED');
    await this.limiter.consume(making, found(ctx.actor.id));
    // What stands behind each certificate is not asked for a list.
    const lines = rows.map(({ check, label }) => lineOf(check.credential ? { ...check, credential: { ...check.credential, evidence: [] } } : check, label));
    return this.write(ctx, { madeFor, timeZone, lines });
  }

  /** As it may be told today: without names that are former ones by now. Null for a code that no receipt has; each miss is counted. */
  async byCode(ctx: Ctx, typed: string, ip: string): Promise<ShownReceipt | null> {
    const receipt = await this.stored(ctx, typed, ip);
    if (receipt === null) return null;
    const former = await this.formerNames.among(ctx, receipt.lines.flatMap(({ certificate }) => certificate?.number ?? []));
    const lines = unnamedLines(receipt.lines, former);
    const isNameHidden = receipt.lines.some(({ certificate }, index) => certificate?.holderName !== lines[index]?.certificate?.holderName);
    return Object.assign(receipt, { lines, isNameHidden });
  }

  /** For whoever holds a sheet with a name that is not told any more: whether the receipt said this name. */
  async said(ctx: Ctx, { code, name }: { code: string; name: string }, ip: string): Promise<boolean> {
    const receipt = found(await this.stored(ctx, code, ip));
    await this.limiter.consume(names, receipt.code);
    return saysName(receipt.lines, name);
  }

  private async stored(ctx: Ctx, typed: string, ip: string): Promise<VerificationReceipt | null> {
    const code = normaliseCode(typed);
    const receipt = code === null ? null : await ctx.tx.findOneBy(VerificationReceipt, { code });
    if (receipt === null) await this.limiter.consume(misses, ip);
    return receipt;
  }

  private async write(ctx: Ctx, what: Pick<VerificationReceipt, 'madeFor' | 'timeZone' | 'lines'>): Promise<VerificationReceipt> {
    const row = { ...what, code: drawCode(randomBytes(codeRandomBytes)), checkedAt: ctx.now, checkRules };
    return ctx.tx.save(ctx.tx.create(VerificationReceipt, row));
  }
}
