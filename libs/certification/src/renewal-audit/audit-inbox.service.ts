import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, holds, longDay, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { RenewalAudit } from './renewal-audit.entity';
import { RenewalAuditStatus } from './renewal-audit.rules';
import { RenewalAuditService } from './renewal-audit.service';

const MOST_LOOKED_AT = 100;

/** What an audit waits for: papers of the holder, or the word of a reviewer. */
@Injectable()
export class AuditInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly audits: RenewalAuditService,
    private readonly nos: ProposedNoService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.asked(ctx));
    this.inbox.add((ctx) => this.sent(ctx));
  }

  private async asked(ctx: Ctx): Promise<InboxItem[]> {
    const mine = await ctx.tx.findBy(RenewalAudit, { holderId: found(ctx.actor.id), status: RenewalAuditStatus.ASKED });
    return mine.map(({ id, dueOn, askedAt }) => ({ id: `audit-asked ${id}`, text: this.translator.text(ctx.actor.locale, 'inbox:audit-asked', { day: longDay(dueOn, ctx.actor.locale) }), path: '/certificate/audits', since: askedAt }));
  }

  private async sent(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes } = await this.audits.list(ctx, { first: MOST_LOOKED_AT });
    const looked = await this.nos.openAmong(ctx, nodes.map(({ id }) => id));
    const waiting = nodes.flatMap(({ id, status, sentAt }) => (status === RenewalAuditStatus.SENT && sentAt && !looked.has(id) ? [sentAt] : []));
    if (waiting.length === 0) return [];
    const since = new Date(Math.min(...waiting.map((at) => at.getTime())));
    return [{ id: 'audits', text: this.translator.text(ctx.actor.locale, 'inbox:audits-sent', { count: waiting.length }), path: '/board/audits', since }];
  }
}
