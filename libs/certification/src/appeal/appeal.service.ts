import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { authorize, lockName, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationStatus, move, runningStatuses } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { SightService } from '../application/sight.service';
import { startClock } from '../clock/service-clock.rules';
import { Decision } from '../decision/decision.entity';
import { checkReasons } from '../decision/decision.rules';
import { PartService } from '../decision/part.service';
import { checkHold } from '../queue/queue.rules';
import type { ProposedNo } from '../proposed-no/proposed-no.entity';
import { NoKind } from '../proposed-no/proposed-no.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { procedureOf } from '../scheme';
import { AppealDecision } from './appeal-decision.entity';
import { Appeal } from './appeal.entity';
import type { AppealDenialInput, DecideAppealInput } from './appeal.input';
import { AppealOutcome, checkAppealText, checkInTime, checkTookNoPart } from './appeal.rules';
import type { AppealType } from './appeal.type';

/** A "no" is looked at once more by somebody who took no part in it. */
@Injectable()
export class AppealService implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationService,
    private readonly sight: SightService,
    private readonly parts: PartService,
    private readonly nos: ProposedNoService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.nos.add(NoKind.APPEAL, (ctx, id) => this.lockToConfirm(ctx, id));
  }

  async file(ctx: Ctx, { applicationId, text: typed }: AppealDenialInput): Promise<Application> {
    const application = await this.sight.lock(ctx, applicationId);
    authorize(isApplicant(ctx.actor, application));
    const status = move(application.status, ApplicationStatus.APPEALED, 'APPEAL_NOT_OPEN');
    const text = checkAppealText(typed);
    const today = await this.applications.today(ctx, application);
    checkInTime(await this.lastDay(ctx, application), today);
    await this.checkNothingRuns(ctx, application);
    await ctx.tx.insert(Appeal, { applicationId, round: application.round, text, filedAt: ctx.now });
    record(ctx, 'application.appealed', application, {});
    return this.become(ctx, application, { status, assigneeId: null, ...(await this.clock(ctx, application, today)) });
  }

  /** A new look needs one person; that the "no" stands is what two people say. */
  async decide(ctx: Ctx, input: DecideAppealInput): Promise<Application> {
    const application = await this.sight.lockForBoard(ctx, input.applicationId);
    must(application.status === ApplicationStatus.APPEALED, 'APPEAL_NOT_OPEN');
    const apart = await this.parts.beforeAppeal(ctx, application);
    checkTookNoPart(found(ctx.actor.id), apart);
    checkHold(application, ctx.actor.id);
    const { outcome } = input;
    const reasons = checkReasons(input.reasons);
    const { id: recordId } = await ctx.tx.findOneByOrFail(Appeal, { applicationId: application.id, round: application.round });
    if (outcome === AppealOutcome.NEW_LOOK) {
      await this.nos.checkNoneWaits(ctx, recordId);
      return this.hear(ctx, application, { appealId: recordId, outcome, reasons });
    }
    const { boardId, applicantId: holderId } = application;
    await this.nos.propose(ctx, { kind: NoKind.APPEAL, recordId, words: reasons, caseId: application.id, boardId, holderId, providerId: null, apart });
    return this.become(ctx, application, { assigneeId: null });
  }

  async of(ctx: Ctx, applicationIds: readonly string[]): Promise<Map<string, AppealType[]>> {
    const appeals = await ctx.tx.find(Appeal, { where: { applicationId: In([...applicationIds]) }, order: { filedAt: 'ASC' } });
    const heard = appeals.length === 0 ? [] : await ctx.tx.findBy(AppealDecision, { appealId: In(appeals.map(({ id }) => id)) });
    const views = new Map<string, AppealType[]>(applicationIds.map((id) => [id, []]));
    for (const { id, applicationId, text, filedAt } of appeals) {
      const { outcome = null, reasons = null, decidedAt = null } = heard.find(({ appealId }) => appealId === id) ?? {};
      views.get(applicationId)?.push({ id, text, filedAt, outcome, reasons, decidedAt });
    }
    return views;
  }

  /** May the viewer appeal now? The same rules as when they do. */
  async isOpenTo(ctx: Ctx, application: Application): Promise<boolean> {
    if (!isApplicant(ctx.actor, application) || application.status !== ApplicationStatus.DENIED) return false;
    const [today, last] = [await this.applications.today(ctx, application), await this.lastDay(ctx, application)];
    return today <= last && !(await ctx.tx.existsBy(Appeal, { applicationId: application.id, round: application.round }));
  }

  private async lockToConfirm(ctx: Ctx, appealId: string) {
    const { applicationId, round } = await ctx.tx.findOneByOrFail(Appeal, { id: appealId });
    const application = await this.sight.lockForBoard(ctx, applicationId);
    return ({ words: reasons }: ProposedNo) => {
      must(application.status === ApplicationStatus.APPEALED && application.round === round, 'APPEAL_NOT_OPEN');
      checkHold(application, ctx.actor.id);
      return this.hear(ctx, application, { appealId, outcome: AppealOutcome.NO_STANDS, reasons });
    };
  }

  private async hear(ctx: Ctx, application: Application, heard: Pick<AppealDecision, 'appealId' | 'outcome' | 'reasons'>): Promise<Application> {
    const { outcome, reasons } = heard;
    await ctx.tx.insert(AppealDecision, { ...heard, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, 'application.appeal-decided', application, { after: { outcome }, reason: reasons });
    await this.tell(ctx, application);
    return this.become(ctx, application, await this.after(ctx, application, outcome));
  }

  private async lastDay(ctx: Ctx, { id: applicationId, round }: Application): Promise<string> {
    const no = await ctx.tx.findOneByOrFail(Decision, { applicationId, round, look: 2 });
    return no.appealUntil ?? '';
  }

  private async checkNothingRuns(ctx: Ctx, { id, applicantId, schemeId, round }: Application): Promise<void> {
    must(!(await ctx.tx.existsBy(Appeal, { applicationId: id, round })), 'APPEAL_HEARD_ALREADY');
    // As when an application is opened: of one scheme, one runs.
    await lockName(ctx, `application ${applicantId} ${schemeId}`);
    must(!(await ctx.tx.existsBy(Application, { applicantId, schemeId, status: In([...runningStatuses]) })), 'APPEAL_OTHER_RUNS');
  }

  private async after(ctx: Ctx, application: Application, outcome: AppealOutcome): Promise<Partial<Application>> {
    const today = await this.applications.today(ctx, application);
    if (outcome === AppealOutcome.NO_STANDS) return { status: move(application.status, ApplicationStatus.DENIED, 'APPEAL_NOT_OPEN'), assigneeId: null, dueOn: today };
    const status = move(application.status, ApplicationStatus.SENT, 'APPEAL_NOT_OPEN');
    return { status, round: application.round + 1, assigneeId: null, ...(await this.clock(ctx, application, today)) };
  }

  private async clock(ctx: Ctx, application: Application, today: string) {
    return startClock(today, procedureOf(await this.applications.schemeOf(ctx, application)).reviewWorkingDays);
  }

  private async become(ctx: Ctx, application: Application, change: Partial<Application>): Promise<Application> {
    await ctx.tx.update(Application, { id: application.id }, change);
    return Object.assign(application, change);
  }

  private async tell(ctx: Ctx, { applicantId }: Application): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, applicantId));
    await this.mailer.send(ctx, { to: email, locale, template: 'application-decided', params: {} });
  }
}
