import { Injectable } from '@nestjs/common';
import { Membership, PersonService } from '@waymark/identity';
import { addDays, found, must, Role } from '@waymark/kernel';
import { authorize, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationStatus, move } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { SightService } from '../application/sight.service';
import { pauseClock, resumeClock } from '../clock/service-clock.rules';
import { openDay } from '../clock/working-day.rules';
import { checkHold } from '../queue/queue.rules';
import { procedureOf } from '../scheme';
import { InformationReply } from './information-reply.entity';
import { InformationRequest } from './information-request.entity';
import type { ReplyInput, RequestInformationInput } from './information-request.input';
import { checkAnswered, checkAsked, checkOver } from './information-request.rules';
import type { AnsweredLine } from './information-request.rules';
import { RequestTime } from './request-time.entity';
import { checkNoTimeWaits } from './request-time.rules';

/** With its last day as it is now: later than it was asked, where the board gave more time. */
export type Timed = InformationRequest & { readonly time: RequestTime | null };
export type RequestAndReply = Timed & { readonly reply: InformationReply | null };

/** The board asks about lines of an application; the applicant answers these and no others, and the case goes on where it rested. */
@Injectable()
export class InformationRequestService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly sight: SightService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async ask(ctx: Ctx, input: RequestInformationInput): Promise<Application> {
    const application = await this.sight.lockForBoard(ctx, input.applicationId);
    const status = move(application.status, ApplicationStatus.ASKED, 'DECISION_STATUS_UNFIT');
    checkHold(application, ctx.actor.id);
    const scheme = await this.applications.schemeOf(ctx, application);
    const lines = checkAsked(input.lines, scheme.requirements.map(({ id }) => id));
    const today = await this.applications.today(ctx, application);
    const answerBy = openDay(addDays(today, procedureOf(scheme).answerDays));
    await ctx.tx.insert(InformationRequest, { applicationId: application.id, lines, askedBy: found(ctx.actor.id), askedAt: ctx.now, answerBy });
    record(ctx, 'application.asked', application, { after: { lines: lines.map(({ id }) => id), answerBy } });
    await this.tell(ctx, application);
    return this.become(ctx, application, { status, assigneeId: ctx.actor.id, ...pauseClock(clockOf(application), today, answerBy) });
  }

  /** Back to the reviewer who asked, with the working days that were left. */
  async reply(ctx: Ctx, input: ReplyInput): Promise<Application> {
    const application = await this.sight.lock(ctx, input.applicationId);
    authorize(isApplicant(ctx.actor, application));
    const request = await this.openRequest(ctx, application);
    const lines = checkAnswered(request.lines, input.lines);
    record(ctx, 'application.answered', application, { after: { lines: lines.map(({ id }) => id) } });
    return this.end(ctx, application, { request, lines });
  }

  /** Nobody answered in time: the board goes on with what it has. */
  async stopWaiting(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.sight.lockForBoard(ctx, id);
    const request = await this.openRequest(ctx, application);
    checkHold(application, ctx.actor.id);
    checkNoTimeWaits(request.time);
    checkOver(request.answerBy, await this.applications.today(ctx, application));
    record(ctx, 'application.unanswered', application, {});
    return this.end(ctx, application, { request, lines: null });
  }

  async of(ctx: Ctx, applicationId: string): Promise<RequestAndReply[]> {
    const requests = await this.timed(ctx, await ctx.tx.find(InformationRequest, { where: { applicationId }, order: { askedAt: 'ASC' } }));
    const replies = await ctx.tx.findBy(InformationReply, { requestId: In(requests.map(({ id }) => id)) });
    return requests.map((request) => ({ ...request, reply: replies.find(({ requestId }) => requestId === request.id) ?? null }));
  }

  async openRequest(ctx: Ctx, { id: applicationId, status }: Pick<Application, 'id' | 'status'>): Promise<Timed> {
    must(status === ApplicationStatus.ASKED, 'REQUEST_NOT_OPEN');
    const [request] = await this.timed(ctx, await ctx.tx.find(InformationRequest, { where: { applicationId }, order: { askedAt: 'DESC' }, take: 1 }));
    return found(request);
  }

  private async timed(ctx: Ctx, requests: readonly InformationRequest[]): Promise<Timed[]> {
    const times = await ctx.tx.findBy(RequestTime, { requestId: In(requests.map(({ id }) => id)) });
    return requests.map((request) => {
      const time = times.find(({ requestId }) => requestId === request.id) ?? null;
      return { ...request, time, answerBy: time?.answerBy ?? request.answerBy };
    });
  }

  private async end(ctx: Ctx, application: Application, { request, lines }: { request: InformationRequest; lines: AnsweredLine[] | null }): Promise<Application> {
    await ctx.tx.insert(InformationReply, { requestId: request.id, lines, endedAt: ctx.now });
    const clock = resumeClock(clockOf(application), await this.applications.today(ctx, application));
    const status = move(application.status, ApplicationStatus.SENT, 'REQUEST_NOT_OPEN');
    return this.become(ctx, application, { status, assigneeId: await this.stillReviewing(ctx, application), ...clock });
  }

  /** Whoever left the board meanwhile holds nothing any more. */
  private async stillReviewing(ctx: Ctx, { assigneeId, boardId }: Application): Promise<string | null> {
    if (assigneeId === null) return null;
    const isThere = await ctx.tx.existsBy(Membership, { personId: assigneeId, organisationId: boardId, role: Role.REVIEWER, endedAt: IsNull() });
    return isThere ? assigneeId : null;
  }

  private async become(ctx: Ctx, application: Application, change: Partial<Application>): Promise<Application> {
    await ctx.tx.update(Application, { id: application.id }, change);
    return Object.assign(application, change);
  }

  private async tell(ctx: Ctx, { id, applicantId }: Application): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, applicantId));
    await this.mailer.send(ctx, { to: email, locale, template: 'application-asked', params: { id } });
  }
}

const clockOf = ({ dueOn, boardDaysLeft }: Application) => ({ dueOn: found(dueOn), boardDaysLeft });
