import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds, organisationsWhere, Role } from '@waymark/kernel';
import { Inbox, paginate, Translator } from '@waymark/platform';
import type { Connection, Ctx, InboxItem, PageArgs } from '@waymark/platform';
import { ConflictService, none, untied } from '../decision/conflict.service';
import { ProposedNo } from './proposed-no.entity';
import { pathOf } from './proposed-no.rules';

const MOST = 50;

// A person who said that they look away from the case reads nothing of it; of a complaint, only those who work on it.
const isTheirs = `${none('certification.recusal where application_id = no.case_id and reviewer_id = :me')}
  and ${none('certification.complaint_recusal where complaint_id = no.case_id and reviewer_id = :me')}
  and (no.kind <> 'MEASURE_APPEAL' or exists (select from certification.complaint_reviewer at where at.complaint_id = no.case_id and at.reviewer_id = :me))`;

/** Every "no" that waits for the viewer's second look: for the queue, and for the inbox. */
@Injectable()
export class NoWaitingService implements OnModuleInit {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly inbox: Inbox,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.inInbox(ctx));
  }

  /** Longest first; nothing of people whom they must look away from, of a provider that they work for, or of what they had a part in. */
  async list(ctx: Ctx, page: PageArgs): Promise<Connection<ProposedNo>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const own = ctx.actor.memberships.map(({ organisationId }) => organisationId);
    const query = ctx.tx.createQueryBuilder(ProposedNo, 'no').where('no.boardId = any(:boards) and no.outcome is null and no.proposedBy <> :me and :me <> all(no.apart)', { boards, me: ctx.actor.id });
    query.andWhere('coalesce(no.providerId <> all(:own), true)', { own });
    query.andWhere(`${untied(['no.holder_id', 'no.board_id'], ':tied', [':members', ':seats'])} and ${isTheirs}`, { tied: tied.everywhere, members: tied.members, seats: tied.boards });
    return paginate(query, page, { alias: 'no', property: 'proposedAt', direction: 'ASC' });
  }

  private async inInbox(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes } = await this.list(ctx, { first: MOST });
    return nodes.map((no) => ({ id: `no ${no.id}`, text: this.translator.text(ctx.actor.locale, `inbox:no-${no.kind}`), path: pathOf(no), since: no.proposedAt }));
  }
}
