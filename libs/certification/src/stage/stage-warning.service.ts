import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { counts, CredentialService } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { found, localDateAt, longDay } from '@waymark/kernel';
import { inTransaction, JobRegistry, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, Not } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { wholeTracks } from '../application/track.rules';
import { warnsToday } from './stage-end.rules';

const WARN = 'stages.warn';
const EACH_MORNING = '30 14 * * *';

/** A certificate for a time that is about to end: its holder is told, with the way to the plan, before it bites. */
@Injectable()
export class StageWarning implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(WARN, (ctx) => this.warnAll(ctx));
    this.jobs.repeat(WARN, EACH_MORNING);
  }

  async warnAll(ctx: Ctx): Promise<void> {
    const held = await ctx.tx.findBy(Application, { status: ApplicationStatus.ISSUED, track: Not(In([...wholeTracks])) });
    for (const application of held) await inTransaction(ctx, (inner) => this.warn(inner, application));
  }

  private async warn(ctx: Ctx, application: Application): Promise<void> {
    const credential = found((await this.credentials.bySource(ctx, [application.id])).at(-1));
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    const isLive = counts(this.credentials.standing(ctx, credential, events).status);
    if (!isLive || !warnsToday(credential.validUntil, localDateAt(ctx.now, credential.timeZone))) return;
    const { email, locale } = found(await this.people.byId(ctx, application.applicantId));
    await this.mailer.send(ctx, { to: email, locale, template: 'stage-ends', params: { day: longDay(credential.validUntil, locale), application: application.id } });
    record(ctx, 'stage.warned', application, { after: { validUntil: credential.validUntil } });
  }
}
