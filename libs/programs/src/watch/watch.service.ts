import { Inject, Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG, hashOfSecret, icalendar, newSecret, paginate, record, Translator } from '@waymark/platform';
import type { AppConfig, CalendarEvent, Connection, Ctx, PageArgs } from '@waymark/platform';
import { programsOf } from '../roster/roster.policy';
import { WatchNotice } from './watch-notice.entity';
import { Watch, WatchListener, WatchReport } from './watch.entity';
import { WatchDelivery } from './watch.rules';
import type { WatchPurpose } from './watch.rules';

const shownReports = 14;

// Numbers and days; a calendar on a wall names nobody.
const ends = `select entry.id, credential.number, credential.valid_until::text as "endsOn" from programs.roster_entry entry join credentials.credential credential on credential.id = entry.credential_id
  where entry.organisation_id = $1 and entry.ended_at is null and credential.valid_until >= ($2::timestamptz - interval '30 days')::date order by credential.valid_until, entry.id limit 2000`;

/** What a program and each of its staff choose for the watching of their roster, and what they were told. */
@Injectable()
export class WatchService {
  constructor(
    private readonly translator: Translator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async of(ctx: Ctx, organisationId: string) {
    const place = { organisationId: this.program(ctx, organisationId) };
    const watch = await ctx.tx.findOneBy(Watch, place);
    const listener = await ctx.tx.findOneBy(WatchListener, { ...place, personId: found(ctx.actor.id) });
    const reports = await ctx.tx.find(WatchReport, { where: place, order: { day: 'DESC' }, take: shownReports });
    return { organisationId, purpose: watch?.purpose ?? null, calendarMadeAt: watch?.calendarMadeAt ?? null, delivery: listener?.delivery ?? WatchDelivery.NONE, reports };
  }

  notices(ctx: Ctx, organisationId: string, page: PageArgs): Promise<Connection<WatchNotice>> {
    const query = ctx.tx.createQueryBuilder(WatchNotice, 'notice').where({ organisationId: this.program(ctx, organisationId) });
    return paginate(query, page, { alias: 'notice', property: 'noticedAt', direction: 'DESC' });
  }

  async choose(ctx: Ctx, organisationId: string, delivery: WatchDelivery) {
    const place = { organisationId: this.program(ctx, organisationId), personId: found(ctx.actor.id) };
    await ctx.tx.upsert(WatchListener, { ...place, delivery }, ['organisationId', 'personId']);
    record(ctx, 'watch.delivery_chosen', { id: place.personId }, { after: { organisationId, delivery } });
    return this.of(ctx, organisationId);
  }

  async statePurpose(ctx: Ctx, organisationId: string, purpose: WatchPurpose) {
    await ctx.tx.upsert(Watch, { organisationId: this.program(ctx, organisationId), purpose }, ['organisationId']);
    record(ctx, 'watch.purpose_stated', { id: organisationId }, { after: { purpose } });
    return this.of(ctx, organisationId);
  }

  /** A new secret address; the one before answers no more. */
  async makeCalendar(ctx: Ctx, organisationId: string): Promise<string> {
    const token = newSecret();
    await ctx.tx.upsert(Watch, { organisationId: this.program(ctx, organisationId), calendarHash: hashOfSecret(token), calendarMadeAt: ctx.now }, ['organisationId']);
    record(ctx, 'watch.calendar_made', { id: organisationId });
    return `${this.config.publicUrl}/files/roster-calendar/${token}.ics`;
  }

  /** The days on which certificates of the roster end, for whoever knows the address. */
  async calendar(ctx: Ctx, token: string): Promise<string> {
    const { organisationId } = found(await ctx.tx.findOneBy(Watch, { calendarHash: hashOfSecret(token) }));
    const rows = await ctx.tx.query<{ id: string; number: string; endsOn: string }[]>(ends, [organisationId, ctx.now]);
    const title = (number: string) => this.translator.text(ctx.actor.locale, 'mail:watch-what.calendar', { number });
    return icalendar(rows.map(({ id, number, endsOn }): CalendarEvent => ({ id, title: title(number), place: '', day: endsOn, cancelledAt: null, revision: 0 })), ctx.now);
  }

  /** Of these entries, those whose certificate its holder had erased. */
  async erasedAmong(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.query<{ id: string }[]>('select entry.id from programs.roster_entry entry join credentials.erasure e on e.credential_id = entry.credential_id where entry.id = any($1)', [entryIds]);
    return new Map(rows.map(({ id }) => [id, true]));
  }

  /** A program of somebody else is as good as none. */
  private program(ctx: Ctx, organisationId: string): string {
    return found(programsOf(ctx.actor).find((id) => id === organisationId) ?? null);
  }
}
