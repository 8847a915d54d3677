import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { authorize, Inbox, Mailer, record, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationService } from '../application/application.service';
import { SightService } from '../application/sight.service';
import { checkHold } from '../queue/queue.rules';
import { InformationRequestService } from './information-request.service';
import { RequestTime } from './request-time.entity';
import type { AnswerForTimeInput, AskForTimeInput } from './request-time.input';
import { checkAnswerToTime, checkAskForTime } from './request-time.rules';

const waiting = `
  select a.id, t.asked_at as "askedAt" from certification.request_time t join certification.information_request r on r.id = t.request_id join certification.application a on a.id = r.application_id
   where t.decided_at is null and a.status = 'ASKED' and a.assignee_id = $1 and a.board_id = any($2)
     and not exists (select from certification.information_reply where request_id = r.id) order by t.asked_at limit 20`;

/** An applicant asks once for more time for a request; whoever asked it gives a new day, or says why not. */
@Injectable()
export class RequestTimeService implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationService,
    private readonly requests: InformationRequestService,
    private readonly sight: SightService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly inbox: Inbox,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.asked(ctx));
  }

  async ask(ctx: Ctx, { applicationId, words: typed }: AskForTimeInput): Promise<Application> {
    const application = await this.sight.lock(ctx, applicationId);
    authorize(isApplicant(ctx.actor, application));
    const request = await this.requests.openRequest(ctx, application);
    const words = checkAskForTime(typed, request, await this.applications.today(ctx, application));
    await ctx.tx.insert(RequestTime, { requestId: request.id, words, askedAt: ctx.now });
    record(ctx, 'application.time-asked', application, { after: { answerBy: request.answerBy } });
    await this.tell(ctx, application.assigneeId ?? request.askedBy, { template: 'request-time-asked', id: applicationId });
    return application;
  }

  /** Only the applicant's day moves: the board's own clock rests as before. */
  async answer(ctx: Ctx, { applicationId, answerBy: typed = null, words }: AnswerForTimeInput): Promise<Application> {
    const application = await this.sight.lockForBoard(ctx, applicationId);
    const request = await this.requests.openRequest(ctx, application);
    checkHold(application, ctx.actor.id);
    const { answerBy, answer } = checkAnswerToTime({ answerBy: typed, words }, request, await this.applications.today(ctx, application));
    await ctx.tx.update(RequestTime, { requestId: request.id }, { answerBy, answer, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, 'application.time-answered', application, { before: { answerBy: request.answerBy }, after: { answerBy: answerBy ?? request.answerBy } });
    await this.tell(ctx, application.applicantId, { template: 'request-time-answered', id: applicationId });
    if (answerBy === null) return application;
    await ctx.tx.update(Application, { id: application.id }, { dueOn: answerBy });
    return Object.assign(application, { dueOn: answerBy });
  }

  private async asked(ctx: Ctx): Promise<InboxItem[]> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    if (boards.length === 0) return [];
    const rows = await ctx.tx.query<{ id: string; askedAt: Date }[]>(waiting, [ctx.actor.id, boards]);
    const text = this.translator.text(ctx.actor.locale, 'inbox:request-time');
    return rows.map(({ id, askedAt }) => ({ id: `request-time ${id}`, text, path: `/board/applications/${id}`, since: askedAt }));
  }

  private async tell(ctx: Ctx, personId: string, { template, id }: { template: 'request-time-asked' | 'request-time-answered'; id: string }): Promise<void> {
    const person = await this.people.byId(ctx, personId);
    if (person) await this.mailer.send(ctx, { to: person.email, locale: person.locale, template, params: { id } });
  }
}
