import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { AcceptInvitationBody } from '../invitation/invitation.input';
import { InvitationService } from '../invitation/invitation.service';
import { CodeBody, SendCodeBody, SignInBody } from './auth.input';
import { beginSession, ipOf, localeOf } from './begin-session';
import { SignInService } from './sign-in.service';

/** The doors of the product. JSON only: a form of another site cannot post here. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIns: SignInService,
    private readonly invitations: InvitationService,
  ) {}

  @Post('sign-in')
  @HttpCode(204)
  @Access.public()
  async signIn(@CurrentCtx() ctx: Ctx, @Body() body: SignInBody, @Req() request: Request) {
    const person = await this.signIns.byPassword(ctx, { email: body.email, password: body.password, ip: ipOf(request) });
    await beginSession(request, person.id);
  }

  @Post('code')
  @HttpCode(204)
  @Access.public()
  async sendCode(@CurrentCtx() ctx: Ctx, @Body() body: SendCodeBody, @Req() request: Request) {
    await this.signIns.sendCode(ctx, { email: body.email, locale: body.locale ?? localeOf(request), ip: ipOf(request) });
  }

  @Post('code/sign-in')
  @HttpCode(204)
  @Access.public()
  async signInByCode(@CurrentCtx() ctx: Ctx, @Body() body: CodeBody, @Req() request: Request) {
    const person = await this.signIns.byCode(ctx, { email: body.email, code: body.code, ip: ipOf(request), locale: localeOf(request) });
    await beginSession(request, person.id);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Access.public()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    must(request.is('application/json') !== false, 'BAD_USER_INPUT');
    await new Promise<void>((resolve, reject) => request.session.destroy((error: unknown) => (error ? reject(error) : resolve())));
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  @Get('invitation/:token')
  @Access.public()
  invitation(@CurrentCtx() ctx: Ctx, @Param('token') token: string) {
    return this.invitations.byToken(ctx, token);
  }

  @Post('invitation/:token/accept')
  @HttpCode(204)
  @Access.public()
  async accept(@CurrentCtx() ctx: Ctx, @Param('token') token: string, @Body() body: AcceptInvitationBody, @Req() request: Request) {
    const personId = await this.invitations.accept(ctx, token, body);
    await beginSession(request, personId);
  }
}
