import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Credential, CredentialService, counts } from '@waymark/credentials';
import { displayName, PersonService } from '@waymark/identity';
import { addDays, localDateAt, longDay } from '@waymark/kernel';
import { inTransaction, JobRegistry, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Between, In } from 'typeorm';
import { Application } from '../application/application.entity';
import { inReview } from '../application/application.rules';
import { isStageTrack } from '../application/track.rules';
import { RenewalReminder } from './reminder.entity';
import { dueReminder, REMINDER_DAYS } from './reminder.rules';
import { ReminderSharingService } from './sharing.service';

const REMIND = 'renewals.remind';
const EACH_MORNING = '45 14 * * *';

/** Before a certificate ends its holder is written to, and whoever the holder named. It stops once the renewal is sent. */
@Injectable()
export class RenewalReminders implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly sharing: ReminderSharingService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMIND, (ctx) => this.remindAll(ctx));
    this.jobs.repeat(REMIND, EACH_MORNING);
  }

  async remindAll(ctx: Ctx): Promise<void> {
    const today = ctx.now.toISOString().slice(0, 10);
    // A day more on both sides: it is another day at some boards.
    const ending = await ctx.tx.findBy(Credential, { validUntil: Between(addDays(today, -1), addDays(today, Math.max(...REMINDER_DAYS) + 1)) });
    const sent = await ctx.tx.findBy(RenewalReminder, { credentialId: In(ending.map(({ id }) => id)) });
    for (const credential of ending) {
      const days = dueReminder(credential, localDateAt(ctx.now, credential.timeZone), sent.filter(({ credentialId }) => credentialId === credential.id).map((row) => row.days));
      if (days !== null) await inTransaction(ctx, (inner) => this.remind(inner, credential, days));
    }
  }

  private async remind(ctx: Ctx, credential: Credential, days: number): Promise<void> {
    if (!(await this.isOpen(ctx, credential))) return;
    const holder = await this.people.byId(ctx, credential.holderId);
    if (!holder || !(await this.isFirst(ctx, credential, days))) return;
    const said = (locale: 'en' | 'es') => ({ day: longDay(credential.validUntil, locale) });
    await this.mailer.send(ctx, { to: holder.email, locale: holder.locale, template: 'renewal-due', params: said(holder.locale) });
    for (const { email, locale } of await this.sharing.mailboxes(ctx, holder.id)) await this.mailer.send(ctx, { to: email, locale, template: 'renewal-due-shared', params: { ...said(locale), name: displayName(holder) } });
    record(ctx, 'renewal.reminded', credential, { after: { days, validUntil: credential.validUntil } });
  }

  /** It counts, is no stage (those are told by themselves), and its renewal does not lie with the board. */
  private async isOpen(ctx: Ctx, credential: Credential): Promise<boolean> {
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    if (!counts(this.credentials.standing(ctx, credential, events).status)) return false;
    const from = await ctx.tx.findOneBy(Application, { id: credential.sourceId });
    if (from && isStageTrack(from.track)) return false;
    return !(await ctx.tx.existsBy(Application, { renewsId: credential.id, status: In([...inReview]) }));
  }

  /** Of two workers at the same moment one writes. */
  private async isFirst(ctx: Ctx, { id: credentialId }: Credential, days: number): Promise<boolean> {
    const inserted = await ctx.tx.createQueryBuilder().insert().into(RenewalReminder).values({ credentialId, days, sentAt: ctx.now }).orIgnore().returning(['days']).execute();
    return (inserted.raw as unknown[]).length > 0;
  }
}
