import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, APP_CONFIG, CurrentCtx, inTransaction } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { HoursSigningService } from '../signature/hours-signing.service';
import { UndoService } from '../signature/undo.service';
import { clearLinkCookie, LINK_PATH, linkSecretIn, setLinkCookie } from './link-cookie';
import { DecideByLinkBody, LinkCodeBody, UndoByLinkBody } from './link.input';
import { LinkPagesService } from './link-pages.service';
import { SigningLinkService } from './signing-link.service';

const ipOf = (request: Request): string => request.ip ?? 'unknown';

/** The doors of people without an account, and all that is behind them. JSON only: a form of another site cannot post here. */
@Controller(LINK_PATH)
export class LinkController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly links: SigningLinkService,
    private readonly pages: LinkPagesService,
    private readonly signing: HoursSigningService,
    private readonly undoing: UndoService,
  ) {}

  @Get('door/:token')
  @Access.public()
  @Header('Cache-Control', 'no-store')
  linkDoor(@CurrentCtx() ctx: Ctx, @Param('token') token: string) {
    return this.links.door(ctx, token);
  }

  @Post('door/:token/code')
  @HttpCode(204)
  @Access.public()
  sendLinkCode(@CurrentCtx() ctx: Ctx, @Param('token') token: string, @Req() request: Request) {
    return this.links.sendCode(ctx, token, ipOf(request));
  }

  @Post('door/:token/enter')
  @HttpCode(204)
  @Access.public()
  async enterLink(@CurrentCtx() ctx: Ctx, @Param('token') token: string, @Body() { code }: LinkCodeBody, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    setLinkCookie(response, this.config, await this.links.enter(ctx, token, { code, ip: ipOf(request) }));
  }

  @Get('week')
  @Access.mailbox()
  @Header('Cache-Control', 'no-store')
  linkWeek(@CurrentCtx() ctx: Ctx) {
    return this.pages.week(ctx);
  }

  @Post('decide')
  @Access.mailbox()
  async decideByLink(@CurrentCtx() ctx: Ctx, @Body() body: DecideByLinkBody) {
    const { id } = await inTransaction(ctx, (inner) => this.signing.decide(inner, body));
    return { id };
  }

  @Get('receipts')
  @Access.mailbox()
  @Header('Cache-Control', 'no-store')
  linkReceipts(@CurrentCtx() ctx: Ctx) {
    return this.pages.receipts(ctx);
  }

  @Post('undo')
  @HttpCode(204)
  @Access.mailbox()
  async undoByLink(@CurrentCtx() ctx: Ctx, @Body() { ids }: UndoByLinkBody) {
    await inTransaction(ctx, (inner) => this.undoing.undo(inner, ids));
  }

  @Post('leave')
  @HttpCode(204)
  @Access.mailbox()
  async leaveLink(@CurrentCtx() ctx: Ctx, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.links.leave(ctx, found(linkSecretIn(request, this.config)));
    clearLinkCookie(response, this.config);
  }
}
