import { Controller, Get, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { CalendarService } from './calendar.service';

/** Calendars ask without a sign-in: the address itself is the secret. */
@Controller('files/calendar')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get(':token.ics')
  @Access.public()
  async sessionCalendar(@CurrentCtx() ctx: Ctx, @Param('token') token: string, @Res() response: Response): Promise<void> {
    const calendar = await this.calendars.feed(ctx, token);
    response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff' }).type('text/calendar').send(calendar);
  }
}
