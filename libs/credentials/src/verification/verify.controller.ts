import { Controller, Get, Param, Post, Query, Req, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { Access, CurrentCtx, localeOf, sendJson, sendModule, sendPage, sendPageWithModules, wantsPage } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { statusOf } from './verify-http';
import { VerificationService } from './verification.service';
import { verificationJson } from './verification.json';
import { VerifyModules } from './verify-modules';
import { VerifyPages } from './verify-pages';
import { VerifyProblemFilter } from './verify-problem.filter';

const MAX_FILE = 5 * 1024 * 1024;

@Controller()
@UseFilters(VerifyProblemFilter)
export class VerifyController {
  constructor(
    private readonly verifications: VerificationService,
    private readonly pages: VerifyPages,
    private readonly modules: VerifyModules,
  ) {}

  @Get('verify')
  @Access.public()
  verifyForm(@Query('code') code: unknown, @Req() request: Request, @Res() response: Response) {
    const locale = localeOf(request);
    if (typeof code === 'string' && code.trim()) return response.redirect(303, `/v/${encodeURIComponent(code.trim().slice(0, 60))}?lang=${locale}`);
    sendPageWithModules(response, 200, this.pages.form(locale));
  }

  @Get('verify/check/:name')
  @Access.public()
  async verifyModule(@CurrentCtx() ctx: Ctx, @Param('name') name: string, @Res() response: Response) {
    sendModule(response, await this.modules.text(ctx, name));
  }

  @Post('verify')
  @Access.public()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_FILE, files: 1, fields: 2 } }))
  async verifyDocument(@CurrentCtx() ctx: Ctx, @UploadedFile() file: { buffer: Buffer } | undefined, @Req() request: Request, @Res() response: Response) {
    const check = await this.verifications.byDocument(ctx, file?.buffer ?? Buffer.alloc(0), request.ip ?? 'unknown');
    const { verification, reasons, archivedAt } = check;
    const status = verification.status === 'unchecked' ? statusOf(verification) : 200;
    if (wantsPage(request)) sendPage(response, status, this.pages.document(localeOf(request), check));
    else sendJson(response, status, { ...verificationJson(verification), document: { isAuthentic: reasons.length === 0, isArchivalCopy: archivedAt !== null, reasons } });
  }
}
