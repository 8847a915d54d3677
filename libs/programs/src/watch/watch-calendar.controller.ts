import { Controller, Get, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { WatchService } from './watch.service';

/** Calendars ask without a sign-in: the address itself is the secret. */
@Controller('files/roster-calendar')
export class WatchCalendarController {
  constructor(private readonly watches: WatchService) {}

  @Get(':token.ics')
  @Access.public()
  async rosterCalendar(@CurrentCtx() ctx: Ctx, @Param('token') token: string, @Res() response: Response): Promise<void> {
    const calendar = await this.watches.calendar(ctx, token);
    response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff' }).type('text/calendar').send(calendar);
  }
}
