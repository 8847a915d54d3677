import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, localeOf, sendOpenPage, sendPage } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { FamiliesPage } from './families-page';
import { ProgramPage } from './program-page';
import { PublicProfileService } from './public-profile.service';

/** Pages for families: no account, no script, no third party, and found by search engines. */
@Controller()
export class PublicProfileController {
  constructor(
    private readonly profiles: PublicProfileService,
    private readonly page: ProgramPage,
    private readonly families: FamiliesPage,
  ) {}

  @Get('programs/:slug')
  @Access.public()
  async programPage(@CurrentCtx() ctx: Ctx, @Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const locale = localeOf(request);
    const profile = await this.profiles.bySlug(ctx, slug);
    if (profile) sendOpenPage(response, 200, this.page.shown(locale, profile));
    else sendPage(response, 404, this.page.missing(locale));
  }

  @Get('families')
  @Access.public()
  async familiesPage(@CurrentCtx() ctx: Ctx, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendOpenPage(response, 200, this.families.shown(localeOf(request), await this.profiles.list(ctx)));
  }
}
