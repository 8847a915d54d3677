import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { HoursLogArgs } from './hours-log.input';
import { HoursLogService } from './hours-log.service';

/** The log of the signed-in person as a file. Nothing on the way keeps it, and its name tells nothing. */
@Controller('files/hours')
export class HoursLogController {
  constructor(private readonly logs: HoursLogService) {}

  @Get('log.csv')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async hoursLogCsv(@CurrentCtx() ctx: Ctx, @Query() { from, to }: HoursLogArgs, @Res() response: Response): Promise<void> {
    const text = await this.logs.csv(ctx, { from: from ?? null, to: to ?? null });
    response.attachment('log.csv').type('text/csv').send(text);
  }

  @Get('log.pdf')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async hoursLogPdf(@CurrentCtx() ctx: Ctx, @Query() { from, to }: HoursLogArgs, @Res() response: Response): Promise<void> {
    const bytes = await this.logs.pdf(ctx, { from: from ?? null, to: to ?? null });
    response.attachment('log.pdf').type('application/pdf').send(Buffer.from(bytes));
  }
}
