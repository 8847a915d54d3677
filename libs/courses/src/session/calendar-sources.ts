import { Injectable } from '@nestjs/common';
import type { Actor } from '@waymark/kernel';
import type { CalendarEvent, Ctx } from '@waymark/platform';

export type CalendarSource = (ctx: Ctx, actor: Actor, since: Date) => Promise<CalendarEvent[]>;

/** Libs that know of more appointments name them here when they start. */
@Injectable()
export class CalendarSources {
  private readonly sources: CalendarSource[] = [];

  add(source: CalendarSource): void {
    this.sources.push(source);
  }

  async eventsOf(ctx: Ctx, actor: Actor, since: Date): Promise<CalendarEvent[]> {
    return (await Promise.all(this.sources.map((source) => source(ctx, actor, since)))).flat();
  }
}
