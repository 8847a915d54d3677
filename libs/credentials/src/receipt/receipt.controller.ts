import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx, inTransaction, localeOf, sendJson, sendPage, wantsPage } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { formatCode } from '../document';
import { verificationJson } from '../verification/verification.json';
import { statusOf } from '../verification/verify-http';
import { VerifyPages } from '../verification/verify-pages';
import { VerifyProblemFilter } from '../verification/verify-problem.filter';
import { ReceiptPages, receiptPath } from './receipt-pages';
import { ReceiptService } from './receipt.service';

const ipOf = (request: Request): string => request.ip ?? 'unknown';

/** Receipts without an account: made from the code of a certificate, looked up by a code of their own. */
@Controller('verify')
@UseFilters(VerifyProblemFilter)
export class ReceiptController {
  constructor(
    private readonly receipts: ReceiptService,
    private readonly pages: ReceiptPages,
    private readonly verifyPages: VerifyPages,
  ) {}

  @Post('receipts/:code')
  @Access.public()
  async makeReceipt(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: Request, @Res() response: Response) {
    const { check, receipt } = await inTransaction(ctx, (inner) => this.receipts.ofCode(inner, code, ipOf(request)));
    const locale = localeOf(request);
    if (receipt && wantsPage(request)) response.redirect(303, `${receiptPath(receipt.code)}?lang=${locale}`);
    else if (receipt) sendJson(response, 201, { code: formatCode(receipt.code), address: receiptPath(receipt.code) });
    else if (wantsPage(request)) sendPage(response, statusOf(check), this.verifyPages.answer(locale, check));
    else sendJson(response, statusOf(check), verificationJson(check));
  }

  /** By the body: a name has no place in an address. */
  @Post('r/:code/name')
  @Access.public()
  async compareReceiptName(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: Request, @Res() response: Response) {
    const name = String((request.body as { name?: unknown } | undefined)?.name ?? '').slice(0, 200);
    const isSame = await this.receipts.said(ctx, { code, name }, ipOf(request));
    if (wantsPage(request)) sendPage(response, 200, this.pages.compared(localeOf(request), code, isSame));
    else sendJson(response, 200, { isSame });
  }

  @Get('r/:code.pdf')
  @Access.public()
  async receiptPdf(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: Request, @Res() response: Response) {
    const receipt = found(await this.receipts.byCode(ctx, code, ipOf(request)));
    const bytes = await this.pages.pdf(localeOf(request), receipt);
    response.setHeaders(new Map(Object.entries({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Content-Disposition': `attachment; filename="receipt-${formatCode(receipt.code)}.pdf"` })));
    response.type('application/pdf').send(Buffer.from(bytes));
  }

  @Get('r/:code')
  @Access.public()
  async receipt(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: Request, @Res() response: Response) {
    const receipt = await this.receipts.byCode(ctx, code, ipOf(request));
    const locale = localeOf(request);
    if (wantsPage(request)) return sendPage(response, receipt ? 200 : 404, receipt ? this.pages.shown(locale, receipt) : this.pages.missing(locale));
    const { checkedAt, checkRules, madeFor, lines } = found(receipt);
    sendJson(response, 200, { code: formatCode(found(receipt).code), checkedAt: checkedAt.toISOString(), checkRules, madeFor, answers: lines });
  }
}
