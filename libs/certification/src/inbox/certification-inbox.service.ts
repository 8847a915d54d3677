import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, holds, longDay, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { QueueTab } from '../queue/queue.rules';
import { QueueService } from '../queue/queue.service';
import { ReferenceService } from '../reference/reference.service';
import { StageExtensionService } from '../stage/stage-extension.service';
import { LearningReviewService } from '../outside-learning/learning-review.service';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { InformationRequestService } from '../request/information-request.service';

const MOST_COUNTED = 100;
const MOST_LISTED = 20;
const tabs = [QueueTab.MY_TURN, QueueTab.SECOND_LOOK, QueueTab.APPEALS] as const;

const moreTimeTexts = { first: 'inbox:more-time', second: 'inbox:more-time-second', 'sent-back': 'inbox:sent-back' } as const;

/** What waits for an applicant, and for a reviewer in each part of the queue. */
@Injectable()
export class CertificationInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly queue: QueueService,
    private readonly requests: InformationRequestService,
    private readonly references: ReferenceService,
    private readonly extensions: StageExtensionService,
    private readonly learning: LearningReviewService,
    private readonly nos: ProposedNoService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.asked(ctx));
    this.inbox.add((ctx) => this.unreached(ctx));
    this.inbox.add((ctx) => this.cases(ctx));
    this.inbox.add((ctx) => this.moreTime(ctx));
    this.inbox.add((ctx) => this.courses(ctx));
  }

  /** The newest request of the board for each of their applications that waits for them. */
  private async asked(ctx: Ctx): Promise<InboxItem[]> {
    const mine = await ctx.tx.findBy(Application, { applicantId: found(ctx.actor.id), status: ApplicationStatus.ASKED });
    return Promise.all(mine.map(async ({ id, status }) => {
      const request = await this.requests.openRequest(ctx, { id, status });
      const text = this.translator.text(ctx.actor.locale, 'inbox:application-asked', { day: longDay(request.answerBy, ctx.actor.locale) });
      return { id: `application-asked ${request.id}`, text, path: `/apply/${id}`, since: request.askedAt };
    }));
  }

  /** Somebody who was to speak for them, and whom no mail reaches. */
  private async unreached(ctx: Ctx): Promise<InboxItem[]> {
    const rows = await this.references.unreached(ctx, found(ctx.actor.id));
    return rows.map(({ reference: { id, name, applicationId }, since }) => ({ id: `reference-bounced ${id}`, text: this.translator.text(ctx.actor.locale, 'inbox:reference-bounced', { name }), path: `/apply/${applicationId}`, since }));
  }

  private async cases(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    return (await Promise.all(tabs.map((tab) => this.tab(ctx, tab)))).flat();
  }

  private async moreTime(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const waiting = await this.extensions.waiting(ctx, MOST_LISTED);
    return waiting.map(({ asked, application, turn }) => ({ id: `more-time ${asked.id}`, text: this.translator.text(ctx.actor.locale, moreTimeTexts[turn]), path: `/board/applications/${application.id}`, since: asked.askedAt }));
  }

  /** Courses from elsewhere that holders added. */
  private async courses(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes: all, pageInfo } = await this.learning.waiting(ctx, { first: MOST_COUNTED });
    const looked = await this.nos.openAmong(ctx, all.map(({ id }) => id));
    const nodes = all.filter(({ id }) => !looked.has(id));
    const [oldest] = nodes;
    if (!oldest) return [];
    const text = this.translator.text(ctx.actor.locale, 'inbox:courses-elsewhere', { count: pageInfo.hasNextPage ? `${MOST_COUNTED}+` : nodes.length });
    return [{ id: 'courses elsewhere', text, path: '/board/learning', since: oldest.askedAt }];
  }

  private async tab(ctx: Ctx, tab: (typeof tabs)[number]): Promise<InboxItem[]> {
    const { nodes, pageInfo } = await this.queue.list(ctx, { tab, isEverybodys: false }, { first: MOST_COUNTED });
    if (nodes.length === 0) return [];
    const since = Math.min(...nodes.map(({ sentAt }) => found(sentAt).getTime()));
    const text = this.translator.text(ctx.actor.locale, `inbox:cases-${tab}`, { count: pageInfo.hasNextPage ? `${MOST_COUNTED}+` : nodes.length });
    return [{ id: `cases ${tab}`, text, path: `/board/queue?tab=${tab}`, since: new Date(since) }];
  }
}
