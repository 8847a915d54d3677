import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { In, Not, Raw } from 'typeorm';
import { TrainingApproval } from '../approval/approval.entity';
import { ApprovalState } from '../approval/approval.rules';
import { SchemeDraft } from '../scheme-draft/scheme-draft.entity';
import { boardsOf } from '../scheme-draft/scheme-draft.policy';
import { SchemeDraftStatus } from '../scheme-draft/scheme-draft.rules';
import { SchemeReplay } from '../scheme-replay/scheme-replay.entity';
import { SchemeReplayStatus } from '../scheme-replay/scheme-replay.rules';

/** What waits for a board beside its cases: training that asks to count, and rules that were tried and need a second person. */
@Injectable()
export class DeskInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.approvals(ctx));
    this.inbox.add((ctx) => this.rules(ctx));
  }

  /** Whoever works for the provider does not judge it. Where one person said no, a second one looks. */
  private async approvals(ctx: Ctx): Promise<InboxItem[]> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    if (boards.length === 0) return [];
    const own = ctx.actor.memberships.map(({ organisationId }) => organisationId);
    const id = Raw((column) => `not exists (select from certification.proposed_no no where no.record_id = ${column} and no.outcome is null)`);
    const where = { id, boardId: In(boards), providerId: Not(In(own)), state: ApprovalState.APPLIED };
    const count = await ctx.tx.countBy(TrainingApproval, where);
    const [oldest] = await ctx.tx.find(TrainingApproval, { where, order: { appliedAt: 'ASC' }, take: 1 });
    return oldest ? [{ id: 'approvals', text: this.translator.text(ctx.actor.locale, 'inbox:approvals-to-decide', { count }), path: '/approvals', since: oldest.appliedAt }] : [];
  }

  /** Drafts whose newest revision is through its replay, for those who wrote no part of them. */
  private async rules(ctx: Ctx): Promise<InboxItem[]> {
    const boards = boardsOf(ctx.actor);
    if (boards.length === 0) return [];
    const query = ctx.tx.createQueryBuilder(SchemeReplay, 'replay').innerJoin(SchemeDraft, 'draft', 'draft.id = replay.draftId and draft.revision = replay.revision');
    query.where('draft.boardId = any(:boards) and draft.status = :open and replay.status = :done', { boards, open: SchemeDraftStatus.OPEN, done: SchemeReplayStatus.DONE });
    const tried = await query.andWhere('not (:me = any(draft.editors))', { me: found(ctx.actor.id) }).orderBy('replay.startedAt').take(20).getMany();
    const newest = new Map(tried.map((replay) => [replay.draftId, replay]));
    return [...newest.values()].map(({ draftId, content, startedAt }) => {
      const text = this.translator.text(ctx.actor.locale, 'inbox:rules-to-publish', { title: content.title[ctx.actor.locale] });
      return { id: `rules ${draftId}`, text, path: `/board/rules/${draftId}`, since: startedAt };
    });
  }
}
