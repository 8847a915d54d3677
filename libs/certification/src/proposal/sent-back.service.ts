import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { Inbox, Mailer, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import type { EntityTarget, SelectQueryBuilder } from 'typeorm';
import { ProposedNo } from '../proposed-no/proposed-no.entity';
import { pathOf } from '../proposed-no/proposed-no.rules';
import { StandingChange } from '../standing-change/standing-change.entity';
import { ProposalOutcome } from './proposal.rules';

const SHOWN_MS = 7 * 86_400_000;

// What a "no" was about and nobody decided or took back meanwhile.
const isStillOpen = `case back.kind
  when 'APPEAL' then not exists (select from certification.appeal_decision where appeal_id = back.record_id)
  when 'MEASURE_APPEAL' then exists (select from certification.complaint_appeal at where at.id = back.record_id and at.outcome is null)
  when 'AUDIT' then exists (select from certification.renewal_audit at where at.id = back.record_id and at.status in ('ASKED', 'SENT'))
  when 'LEARNING' then exists (select from certification.learning_review at join certification.outside_learning learning on learning.id = at.learning_id
    where at.id = back.record_id and at.status = 'WAITING' and learning.withdrawn_at is null)
  else exists (select from certification.training_approval at where at.id = back.record_id and at.state = case back.kind when 'APPROVAL' then 'APPLIED' else 'APPROVED' end)
end`;

/** Whoever proposed something hears that it came back: by a mail that names nobody and nothing, and for a week in their inbox, while it is still open. */
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
    const [changes, nos] = [await this.latest(ctx, StandingChange, 'credentialId').getMany(), await this.latest(ctx, ProposedNo, 'recordId').andWhere(isStillOpen).getMany()];
    const back = [...changes.map((change) => ({ ...change, path: `/board/certificates/${change.credentialId}` })), ...nos.map((no) => ({ ...no, path: pathOf(no) }))];
    const text = this.translator.text(ctx.actor.locale, 'inbox:sent-back');
    return back.map(({ id, path, decidedAt }) => ({ id: `sent-back ${id}`, text, path, since: found(decidedAt) }));
  }

  /** Until something new is proposed about the same. */
  private latest<T extends StandingChange | ProposedNo>(ctx: Ctx, entity: EntityTarget<T>, record: 'credentialId' | 'recordId'): SelectQueryBuilder<T> {
    const query = ctx.tx.createQueryBuilder(entity, 'back').where('back.proposedBy = :me and back.outcome = :outcome and back.boardId = any(:boards)', { me: ctx.actor.id, outcome: ProposalOutcome.SENT_BACK, boards: organisationsWhere(ctx.actor, Role.REVIEWER) });
    query.andWhere('back.decidedAt > :since', { since: new Date(ctx.now.getTime() - SHOWN_MS) });
    const newer = query.subQuery().select('1').from(entity, 'newer').where(`newer.${record} = back.${record} and newer.proposedAt >= back.decidedAt and newer.id <> back.id`).getQuery();
    return query.andWhere(`not exists ${newer}`).take(20);
  }
}
