import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, longDay } from '@waymark/kernel';
import { inTransaction, JobRegistry, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { runningStatuses } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { examWindows, hasExamWindow } from '../scheme';
import { warnsToday } from '../stage/stage-end.rules';

const WARN = 'exam-windows.warn';
const EACH_MORNING = '40 14 * * *';

/** The last day to take an exam is about to pass: the applicant is told before it bites. */
@Injectable()
export class ExamWindowWarning implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly applications: ApplicationService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(WARN, (ctx) => this.warnAll(ctx));
    this.jobs.repeat(WARN, EACH_MORNING);
  }

  async warnAll(ctx: Ctx): Promise<void> {
    const running = await ctx.tx.findBy(Application, { status: In([...runningStatuses]) });
    for (const application of running) await inTransaction(ctx, (inner) => this.warn(inner, application));
  }

  /** Most schemes let an exam wait: their applications are not looked at further. */
  private async warn(ctx: Ctx, application: Application): Promise<void> {
    if (!hasExamWindow(await this.applications.schemeOf(ctx, application))) return;
    const { scheme, facts, asOf, openedOn } = await this.applications.assess(ctx, application);
    const [window] = examWindows(scheme, facts.facts, { asOf, openedOn }).filter(({ on }) => warnsToday(on, asOf));
    if (!window) return;
    const { email, locale } = found(await this.people.byId(ctx, application.applicantId));
    await this.mailer.send(ctx, { to: email, locale, template: 'exam-window', params: { day: longDay(window.on, locale), application: application.id } });
    record(ctx, 'exam-window.warned', application, { after: { on: window.on } });
  }
}
