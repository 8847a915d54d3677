import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, holds, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { QueueService } from '../queue/queue.service';

// Beyond it, how many more does not change what to do.
const MOST_COUNTED = 100;

/** What waits for a trainer: role-plays to grade, theirs or free ones. */
@Injectable()
export class RolePlayInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly queue: QueueService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.toGrade(ctx));
  }

  private async toGrade(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.TRAINER)) return [];
    const { nodes, pageInfo } = await this.queue.list(ctx, { first: MOST_COUNTED });
    const [oldest] = nodes;
    if (!oldest) return [];
    const key = pageInfo.hasNextPage ? 'inbox:grade-many' : nodes.length === 1 ? 'inbox:grade-one' : 'inbox:grade';
    return [{ id: 'role-plays-to-grade', text: this.translator.text(ctx.actor.locale, key, { count: nodes.length }), path: '/to-grade', since: found(oldest.sentAt) }];
  }
}
