import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { Inbox, Mailer, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import type { EntityTarget } from 'typeorm';
import { ProposedNo } from '../proposed-no/proposed-no.entity';
import { pathOf } from '../proposed-no/proposed-no.rules';
import { StandingChange } from '../standing-change/standing-change.entity';
import { ProposalOutcome } from './proposal.rules';

const SHOWN_MS = 7 * 86_400_000;

/** Whoever proposed something hears that it came back: by a mail that names nobody and nothing, and for a week in their inbox. */
@Injectable()
export class SentBackService implements OnModuleInit {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly inbox: Inbox,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.inInbox(ctx));
  }

  async tell(ctx: Ctx, { proposedBy }: { readonly proposedBy: string }): Promise<void> {
    const first = await this.people.byId(ctx, proposedBy);
    if (first) await this.mailer.send(ctx, { to: first.email, locale: first.locale, template: 'sent-back', params: {} });
  }

  private async inInbox(ctx: Ctx): Promise<InboxItem[]> {
    if (organisationsWhere(ctx.actor, Role.REVIEWER).length === 0) return [];
    const [changes, nos] = [await this.latest(ctx, StandingChange, 'credentialId'), await this.latest(ctx, ProposedNo, 'recordId')];
    const back = [...changes.map((change) => ({ ...change, path: `/board/certificates/${change.credentialId}` })), ...nos.map((no) => ({ ...no, path: pathOf(no) }))];
    const text = this.translator.text(ctx.actor.locale, 'inbox:sent-back');
    return back.map(({ id, path, decidedAt }) => ({ id: `sent-back ${id}`, text, path, since: found(decidedAt) }));
  }

  /** Until something new is proposed about the same. */
  private latest<T extends StandingChange | ProposedNo>(ctx: Ctx, entity: EntityTarget<T>, record: 'credentialId' | 'recordId'): Promise<T[]> {
    const query = ctx.tx.createQueryBuilder(entity, 'back').where('back.proposedBy = :me and back.outcome = :outcome and back.boardId = any(:boards)', { me: ctx.actor.id, outcome: ProposalOutcome.SENT_BACK, boards: organisationsWhere(ctx.actor, Role.REVIEWER) });
    query.andWhere('back.decidedAt > :since', { since: new Date(ctx.now.getTime() - SHOWN_MS) });
    const newer = query.subQuery().select('1').from(entity, 'newer').where(`newer.${record} = back.${record} and newer.proposedAt >= back.decidedAt and newer.id <> back.id`).getQuery();
    return query.andWhere(`not exists ${newer}`).take(20).getMany();
  }
}
