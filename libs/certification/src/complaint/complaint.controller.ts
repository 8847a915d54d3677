import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request } from 'express';
import { ComplaintBody, ComplaintCodeBody } from './complaint.input';
import { IntakeService } from './intake.service';

const ipOf = (request: Request): string => request.ip ?? 'unknown';

/** The form of anybody, without an account. JSON only: a form of another site cannot post here. */
@Controller('complaints')
export class ComplaintController {
  constructor(private readonly intake: IntakeService) {}

  @Get('boards')
  @Access.public()
  @Header('Cache-Control', 'no-store')
  async complaintBoards(@CurrentCtx() ctx: Ctx) {
    return (await this.intake.boards(ctx)).map(({ id, name }) => ({ id, name }));
  }

  @Post()
  @Access.public()
  async fileComplaint(@CurrentCtx() ctx: Ctx, @Body() body: ComplaintBody, @Req() request: Request) {
    return { number: await this.intake.fromAnybody(ctx, body, ipOf(request)) };
  }

  @Post(':id/code')
  @HttpCode(204)
  @Access.public()
  sendComplaintCode(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request) {
    return this.intake.sendCode(ctx, id, ipOf(request));
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Access.public()
  confirmComplaintAddress(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Body() { code }: ComplaintCodeBody, @Req() request: Request) {
    return this.intake.confirm(ctx, id, { code, ip: ipOf(request) });
  }
}
