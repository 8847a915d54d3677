import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CredentialFollowers } from '@waymark/credentials';
import type { CredentialChange } from '@waymark/credentials';
import { APP_CONFIG, inTransaction, JobRegistry, Mailer, Translator } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { WebhookDeliveryService } from '../webhook/webhook-delivery.service';
import type { ToldByHook } from '../webhook/webhook-delivery.service';
import { listenersOf } from './watch-listeners';
import { endedByHolder, lines } from './watch-words';
import type { Told } from './watch-words';
import { WatchDelivery, WatchNoticeKind } from './watch.rules';

const CHANGED = 'programs.watch-changed';

// A certificate that came to the roster after the change was seen as it is.
const notice = `
  with noticed as (
    insert into programs.watch_notice (organisation_id, entry_id, kind, event_kind, about, effective_on, noticed_at)
    select organisation_id, id, $2, $3, $4, $5, $7 from programs.roster_entry where credential_id = $1 and ended_at is null and added_at <= $6
    on conflict do nothing returning organisation_id, entry_id, kind, event_kind, effective_on
  )
  select organisation_id as "organisationId", entry_id as "entryId", kind, event_kind as "eventKind", effective_on::text as "effectiveOn", credential.number, ${endedByHolder('noticed')}
  from noticed cross join credentials.credential credential where credential.id = $1`;

/** Tells programs of a change within a minute: the job leaves with the change itself. Run twice, it tells once. */
@Injectable()
export class WatchChangesService implements OnModuleInit {
  constructor(
    private readonly followers: CredentialFollowers,
    private readonly jobs: JobRegistry,
    private readonly webhooks: WebhookDeliveryService,
    private readonly mailer: Mailer,
    private readonly translator: Translator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.followers.add(CHANGED);
    this.jobs.handle(CHANGED, (ctx, payload) => inTransaction(ctx, (inner) => this.tell(inner, payload as unknown as CredentialChange)));
  }

  private async tell(ctx: Ctx, { credentialId, eventId, kind, effectiveOn, recordedAt }: CredentialChange): Promise<void> {
    const values = [credentialId, WatchNoticeKind.CHANGED, kind, eventId, effectiveOn, recordedAt, ctx.now];
    const noticed = await ctx.tx.query<(ToldByHook & { organisationId: string })[]>(notice, values);
    for (const { organisationId, ...told } of noticed) {
      await this.mail(ctx, { ...told, organisationId });
      await this.webhooks.tell(ctx, organisationId, [told]);
    }
  }

  private async mail(ctx: Ctx, told: Told & { readonly organisationId: string }): Promise<void> {
    for (const { email, locale, organisation } of await listenersOf(ctx, told.organisationId, [WatchDelivery.INSTANT])) {
      const params = { organisation, lines: lines(this.translator, locale, [told]), link: `${this.config.publicUrl}/roster/watch` };
      await this.mailer.send(ctx, { to: email, locale, template: 'watch-change', params });
    }
  }
}
