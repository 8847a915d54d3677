import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request } from 'express';
import { ChangePasswordBody, CodeBody, EmailBody, NewPasswordBody, SendCodeBody } from '../session/auth.input';
import { beginSession, ipOf, localeOf } from '../session/begin-session';
import { AccountService } from './account.service';

/** Password and address. Plain routes, as the doors are: a new password gives the session a new id. */
@Controller('auth')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Post('password/code')
  @HttpCode(204)
  @Access.public()
  async sendPasswordCode(@CurrentCtx() ctx: Ctx, @Body() body: SendCodeBody, @Req() request: Request) {
    await this.accounts.sendPasswordCode(ctx, { email: body.email, locale: body.locale ?? localeOf(request), ip: ipOf(request) });
  }

  @Post('password')
  @HttpCode(204)
  @Access.public()
  async setPassword(@CurrentCtx() ctx: Ctx, @Body() { email, code, password }: NewPasswordBody, @Req() request: Request) {
    const person = await this.accounts.setPassword(ctx, { email, code, password, ip: ipOf(request), locale: localeOf(request) });
    await beginSession(request, person.id);
  }

  @Post('password/change')
  @HttpCode(204)
  @Access.signedIn()
  async changePassword(@CurrentCtx() ctx: Ctx, @Body() { current, password }: ChangePasswordBody, @Req() request: Request) {
    const person = await this.accounts.changePassword(ctx, { current, password, ip: ipOf(request) });
    await beginSession(request, person.id);
  }

  @Post('email/code')
  @HttpCode(204)
  @Access.signedIn()
  async sendEmailCode(@CurrentCtx() ctx: Ctx, @Body() { email }: EmailBody, @Req() request: Request) {
    await this.accounts.sendEmailCode(ctx, { email, ip: ipOf(request) });
  }

  @Post('email')
  @HttpCode(204)
  @Access.signedIn()
  async changeEmail(@CurrentCtx() ctx: Ctx, @Body() { email, code }: CodeBody, @Req() request: Request) {
    await this.accounts.changeEmail(ctx, { email, code, ip: ipOf(request) });
  }
}
