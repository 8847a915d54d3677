import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CalendarSources } from '@waymark/courses';
import type { Actor } from '@waymark/kernel';
import { Translator } from '@waymark/platform';
import type { CalendarEvent, Ctx } from '@waymark/platform';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Slot } from './slot.entity';

/** Booked times stand in the calendars of both. */
@Injectable()
export class SlotCalendar implements OnModuleInit {
  constructor(
    private readonly sources: CalendarSources,
    private readonly texts: Translator,
  ) {}

  onModuleInit(): void {
    this.sources.add((ctx, actor, since) => this.eventsOf(ctx, actor, since));
  }

  private async eventsOf(ctx: Ctx, { id, locale }: Actor, since: Date): Promise<CalendarEvent[]> {
    if (id === null) return [];
    const booked = { rolePlayId: Not(IsNull()), endsAt: MoreThan(since) };
    const slots = await ctx.tx.find(Slot, { where: [{ ...booked, trainerId: id }, { ...booked, traineeId: id }], order: { startsAt: 'ASC' }, take: 500 });
    const title = this.texts.text(locale, 'slots:calendar');
    return slots.map(({ id: slotId, startsAt, endsAt, place, withdrawnAt }) => ({ id: slotId, title, place, startsAt, endsAt, cancelledAt: withdrawnAt, revision: withdrawnAt ? 1 : 0 }));
  }
}
