import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request } from 'express';
import { ipOf } from '../session/begin-session';
import { LeaveBody } from './leaving.input';
import { LeavingService } from './leaving.service';

/** The way out. Plain routes, as the doors are: a wrong code counts, also where it is refused. */
@Controller('auth/leave')
export class LeavingController {
  constructor(private readonly leavings: LeavingService) {}

  @Post('code')
  @HttpCode(204)
  @Access.signedIn()
  async sendLeaveCode(@CurrentCtx() ctx: Ctx, @Req() request: Request) {
    await this.leavings.sendCode(ctx, ipOf(request));
  }

  @Post()
  @HttpCode(204)
  @Access.signedIn()
  async leave(@CurrentCtx() ctx: Ctx, @Body() { code, erasesCertificates }: LeaveBody, @Req() request: Request) {
    await this.leavings.ask(ctx, { code, erasesCertificates, ip: ipOf(request) });
  }
}
