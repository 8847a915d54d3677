import { Body, Controller, Get, Inject, Post, Req, Res, UseFilters, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { Access, addressOf, APP_CONFIG, CurrentCtx, inTransaction, localeOf, sendModule, sendPage, sendPageWithModules } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { VerifyProblemFilter } from '../verification/verify-problem.filter';
import { DisclosureService } from './disclosure.service';
import { keyModule, SharePages } from './share-pages';
import { deviceOf } from './share.rules';

/** What a holder shows by a link, for whoever has it. */
@Controller('verify/share')
@UseFilters(VerifyProblemFilter)
export class ShareController {
  constructor(
    private readonly disclosures: DisclosureService,
    private readonly pages: SharePages,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Access.public()
  shareDoor(@Req() request: Request, @Res() response: Response) {
    sendPageWithModules(response, 200, this.pages.door(localeOf(request)));
  }

  @Get('key.mjs')
  @Access.public()
  shareModule(@Res() response: Response) {
    sendModule(response, keyModule);
  }

  @Post()
  @Access.public()
  @UseInterceptors(NoFilesInterceptor({ limits: { fields: 2, fieldSize: 1000 } }))
  async openShare(@CurrentCtx() ctx: Ctx, @Body() body: { readonly key?: unknown } | undefined, @Req() request: Request, @Res() response: Response) {
    const locale = localeOf(request);
    const reader = { device: deviceOf(request.headers['user-agent']), notice: this.pages.notice(locale), ip: addressOf(request, this.config) };
    const disclosed = await inTransaction(ctx, (inner) => this.disclosures.byKey(inner, body?.key, reader));
    sendPage(response, disclosed ? 200 : 404, disclosed ? this.pages.shown(locale, disclosed) : this.pages.nothing(locale));
  }
}
