import { Inject, Injectable } from '@nestjs/common';
import { ActorLoader } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { APP_CONFIG, hashOfSecret, icalendar, newSecret, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { staffOf } from '../course/course.policy';
import { CalendarSources } from './calendar-sources';
import { CalendarAddress, LiveSession } from './session.entity';

const KEPT_DAYS = 90;

/** Sessions in the calendar of a phone: whoever knows the address may read it, so it can be replaced at any time. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly actors: ActorLoader,
    private readonly sources: CalendarSources,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async makeAddress(ctx: Ctx): Promise<string> {
    const personId = found(ctx.actor.id);
    const token = newSecret();
    await ctx.tx.upsert(CalendarAddress, { personId, tokenHash: hashOfSecret(token), madeAt: ctx.now }, ['personId']);
    record(ctx, 'calendar.address-made', { id: personId });
    return `${this.config.publicUrl}/files/calendar/${token}.ics`;
  }

  /** Sessions that the person comes to, those that they hold, and their other appointments. */
  async feed(ctx: Ctx, token: string): Promise<string> {
    const { personId } = found(await ctx.tx.findOneBy(CalendarAddress, { tokenHash: hashOfSecret(token) }));
    const actor = found(await this.actors.load(personId));
    const since = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000);
    const sessions = await ctx.tx
      .createQueryBuilder(LiveSession, 'session')
      .where('session.endsAt > :since', { since })
      .andWhere(
        `(session.organisationId = any(:staff) or exists (select 1 from courses.session_seat seat where seat.session_id = session.id and seat.person_id = :personId and seat.left_at is null))`,
        { staff: staffOf(actor), personId },
      )
      .orderBy('session.startsAt')
      .take(500)
      .getMany();
    return icalendar([...sessions, ...(await this.sources.eventsOf(ctx, actor, since))], ctx.now);
  }
}
