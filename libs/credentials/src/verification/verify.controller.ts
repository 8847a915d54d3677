import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import type { Verification } from './verification.rules';
import { VerificationService } from './verification.service';
import { verificationJson } from './verification.json';
import { VerifyPages } from './verify-pages';

const MAX_FILE = 5 * 1024 * 1024;
const httpStatus: Readonly<Partial<Record<Verification['status'], number>>> = { unknown: 404, unchecked: 503 };

function localeOf(request: Request): Locale {
  const asked = request.query['lang'];
  if (asked === 'en' || asked === 'es') return asked;
  return request.acceptsLanguages(['en', 'es']) === 'es' ? 'es' : 'en';
}

/** Nothing of an answer is kept by a cache, a search engine or the next page. */
function send(response: Response, status: number, page: string): void {
  response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", Vary: 'Accept, Accept-Language' });
  response.status(status).type('html').send(page);
}

@Controller()
export class VerifyController {
  constructor(
    private readonly verifications: VerificationService,
    private readonly pages: VerifyPages,
  ) {}

  @Get('verify')
  @Access.public()
  verifyForm(@Query('code') code: unknown, @Req() request: Request, @Res() response: Response) {
    if (typeof code === 'string' && code.trim()) return response.redirect(303, `/v/${encodeURIComponent(code.trim().slice(0, 60))}`);
    send(response, 200, this.pages.form(localeOf(request)));
  }

  @Get('v/:code')
  @Access.public()
  async verifyCode(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: Request, @Res() response: Response) {
    const result = await this.verifications.byCode(ctx, code, request.ip ?? 'unknown');
    const status = httpStatus[result.status] ?? 200;
    if (request.accepts(['html', 'json']) !== 'json') return send(response, status, this.pages.answer(localeOf(request), result));
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', Vary: 'Accept, Accept-Language' });
    response.status(status).json(verificationJson(result));
  }

  @Post('verify')
  @HttpCode(200)
  @Access.public()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_FILE, files: 1, fields: 2 } }))
  async verifyDocument(@CurrentCtx() ctx: Ctx, @UploadedFile() file: { buffer: Buffer } | undefined, @Req() request: Request, @Res() response: Response) {
    const locale = localeOf(request);
    try {
      const { verification, reasons } = await this.verifications.byDocument(ctx, file?.buffer ?? Buffer.alloc(0), request.ip ?? 'unknown');
      if (request.accepts(['html', 'json']) === 'json') return response.json({ ...verificationJson(verification), document: { isAuthentic: reasons.length === 0, reasons } });
      send(response, 200, this.pages.document(locale, verification, reasons));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'DOCUMENT_NOT_PDF') throw error;
      send(response, 400, this.pages.form(locale, error.code));
    }
  }
}
