import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { VerificationService } from '@waymark/credentials';
import type { Verification, VerificationStatus } from '@waymark/credentials';
import { localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { APP_CONFIG, inTransaction, JobRegistry, Mailer, Translator } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { WebhookDeliveryService } from '../webhook/webhook-delivery.service';
import type { ToldByHook } from '../webhook/webhook-delivery.service';
import { listenersOf } from './watch-listeners';
import { WatchNotice } from './watch-notice.entity';
import { endedByHolder, lines } from './watch-words';
import { WatchReport } from './watch.entity';
import { endNotice, isProofDay, reportHour, WatchDelivery, WatchNoticeKind } from './watch.rules';

const ROUND = 'programs.watch-round';
const EACH_HOUR = '5 * * * *';

interface Due {
  readonly organisationId: string;
  readonly timeZone: string;
  readonly day: LocalDate;
}

// Programs with a roster whose day has begun and whose list was not gone through today.
const due = `select organisation.id as "organisationId", organisation.time_zone as "timeZone", ($1::timestamptz at time zone organisation.time_zone)::date::text as day
  from identity.organisation organisation
  where extract(hour from $1::timestamptz at time zone organisation.time_zone) >= $2
    and exists (select from programs.roster_entry entry where entry.organisation_id = organisation.id and entry.ended_at is null)
    and not exists (select from programs.watch_report report where report.organisation_id = organisation.id and report.day = ($1::timestamptz at time zone organisation.time_zone)::date)`;

const since = `select notice.id, notice.entry_id as "entryId", notice.kind, notice.event_kind as "eventKind", notice.effective_on::text as "effectiveOn", credential.number, ${endedByHolder('notice')}
  from programs.watch_notice notice join programs.roster_entry entry on entry.id = notice.entry_id join credentials.credential credential on credential.id = entry.credential_id
  where notice.organisation_id = $1 and notice.noticed_at <= $2 and notice.noticed_at > coalesce((select max(made_at) from programs.watch_report where organisation_id = $1), '-infinity') order by notice.id`;

const ending: readonly VerificationStatus[] = ['active', 'conditional', 'expired'];

type News = ToldByHook & { readonly id: string };

/** Once a day each roster is gone through: what ends soon is told, and that nothing changed is on record. */
@Injectable()
export class WatchRoundService implements OnModuleInit {
  constructor(
    private readonly verification: VerificationService,
    private readonly webhooks: WebhookDeliveryService,
    private readonly jobs: JobRegistry,
    private readonly mailer: Mailer,
    private readonly translator: Translator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ROUND, (ctx) => this.all(ctx));
    this.jobs.repeat(ROUND, EACH_HOUR);
  }

  async all(ctx: Ctx): Promise<void> {
    for (const program of await ctx.tx.query<Due[]>(due, [ctx.now, reportHour])) await inTransaction(ctx, (inner) => this.round(inner, program));
  }

  private async round(ctx: Ctx, program: Due): Promise<void> {
    const { organisationId, day } = program;
    const entries = await ctx.tx.find(RosterEntry, { where: { organisationId, endedAt: IsNull() } });
    const checks = await this.verification.byIds(ctx, entries.map(({ credentialId }) => credentialId));
    const ending = await this.noticeEnds(ctx, program, entries.flatMap((entry) => this.endOf(entry, checks.get(entry.credentialId), program)));
    const news = await ctx.tx.query<News[]>(since, [organisationId, ctx.now]);
    const unchecked = [...checks.values()].filter(({ credential }) => credential === null).length;
    const report = { organisationId, day, madeAt: ctx.now, checked: entries.length - unchecked, unchecked, changes: news.length };
    await ctx.tx.insert(WatchReport, report);
    const ends = news.filter(({ id }) => ending.has(id));
    await this.write(ctx, report, { news, ending: ends });
    await this.webhooks.tell(ctx, organisationId, ends.map(({ id: _, ...told }) => told));
  }

  /** What ended before it came to the roster was seen then. */
  private endOf(entry: RosterEntry, check: Verification | undefined, { day, timeZone }: Due) {
    if (!check?.credential || !ending.includes(check.status)) return [];
    const { validUntil } = check.credential;
    const kind = endNotice(validUntil, day);
    if (kind === null || (kind === WatchNoticeKind.ENDED && validUntil < localDateAt(entry.addedAt, timeZone))) return [];
    return [{ entryId: entry.id, kind, validUntil }];
  }

  private async noticeEnds(ctx: Ctx, { organisationId }: Due, ends: readonly { entryId: string; kind: WatchNoticeKind; validUntil: LocalDate }[]): Promise<Set<string>> {
    if (ends.length === 0) return new Set();
    const rows = ends.map(({ entryId, kind, validUntil }) => ({ organisationId, entryId, kind, eventKind: null, about: validUntil, effectiveOn: validUntil, noticedAt: ctx.now }));
    const { raw } = await ctx.tx.createQueryBuilder().insert().into(WatchNotice).values(rows).orIgnore().returning(['id']).execute();
    return new Set((raw as { id: string }[]).map(({ id }) => id));
  }

  /** At once: what ends soon, because changes were told before. Daily: all of it. On Mondays both hear of a quiet day, too. */
  private async write(ctx: Ctx, report: WatchReport, { news, ending }: { news: readonly News[]; ending: readonly News[] }): Promise<void> {
    for (const [delivery, told] of [[WatchDelivery.INSTANT, ending], [WatchDelivery.DAILY, news]] as const) {
      if (told.length === 0 && (report.changes > 0 || !isProofDay(report.day))) continue;
      for (const { email, locale, organisation } of await listenersOf(ctx, report.organisationId, [delivery])) {
        const params = { organisation, checked: report.checked, unchecked: report.unchecked, changes: told.length, lines: lines(this.translator, locale, told), link: `${this.config.publicUrl}/roster/watch` };
        await this.mailer.send(ctx, { to: email, locale, template: told.length > 0 ? 'watch-digest' : 'watch-quiet', params });
      }
    }
  }
}
