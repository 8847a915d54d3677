import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { SeatService } from './seat.service';

const MOST = 20;

/** Seats at certification boards that wait for the second person. */
@Injectable()
export class SeatInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly seats: SeatService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.toApprove(ctx));
  }

  private async toApprove(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.ORG_ADMIN) && !holds(ctx.actor, Role.PLATFORM_ADMIN)) return [];
    const { nodes } = await this.seats.waiting(ctx, null, { first: MOST });
    const items: InboxItem[] = [];
    for (const seat of nodes) {
      if (!(await this.seats.canApprove(ctx, seat))) continue;
      const text = this.translator.text(ctx.actor.locale, 'inbox:seat-to-approve', { organisation: seat.organisation.name });
      items.push({ id: `seat ${seat.id}`, text, path: '/seats', since: seat.createdAt });
    }
    return items;
  }
}
