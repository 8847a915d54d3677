import { Injectable } from '@nestjs/common';
import { Membership, Organisation } from '@waymark/identity';
import { found, localDateAt, must, Role } from '@waymark/kernel';
import { authorize, loadOne, lockName, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull, Raw } from 'typeorm';
import { canTeach, staffOf } from '../course/course.policy';
import { CreditWithdrawal, PriorCredit } from './credit.entity';
import { visibleTo } from './credit.policy';
import { checkCredit } from './credit.rules';
import type { PriorLearning } from './credit.rules';

@Injectable()
export class CreditService {
  /** Trainees of the providers that the actor works for, longest member first. */
  learners(ctx: Ctx, page: PageArgs): Promise<Connection<Membership>> {
    const query = ctx.tx.createQueryBuilder(Membership, 'member').where({ organisationId: In(staffOf(ctx.actor)), role: Role.TRAINEE, endedAt: IsNull() });
    return paginate(query, page, { alias: 'member', property: 'startedAt', direction: 'ASC' });
  }

  list(ctx: Ctx, page: PageArgs): Promise<Connection<PriorCredit>> {
    const query = ctx.tx.createQueryBuilder(PriorCredit, 'credit').setFindOptions({ where: visibleTo(ctx.actor), relations: { withdrawal: true } });
    return paginate(query, page, { alias: 'credit', property: 'approvedAt', direction: 'DESC' });
  }

  /** The signed-in person stands behind it by name. Given twice in the same words, it is one. */
  async grant(ctx: Ctx, { learnerId, ...learned }: Omit<PriorLearning, 'personId'> & { readonly learnerId: string }): Promise<PriorCredit> {
    const learner = await loadOne(ctx, Membership, { organisationId: In(staffOf(ctx.actor)), role: Role.TRAINEE, endedAt: IsNull() }, learnerId);
    authorize(canTeach(ctx.actor, learner.organisationId));
    const { timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: learner.organisationId });
    const { title, provider, domain, mode, minutes, learnedOn, evidence, reason } = learned;
    const credit = { personId: learner.personId, title, provider, domain, mode, minutes, learnedOn, evidence, reason, topics: [...new Set(learned.topics)].sort() };
    checkCredit(credit, { approverId: found(ctx.actor.id), today: localDateAt(ctx.now, timeZone) });
    await lockName(ctx, `credit ${learner.personId}`);
    const same = await ctx.tx.findOneBy(PriorCredit, { ...credit, topics: Raw((column) => `${column} = :topics`, { topics: credit.topics }), organisationId: learner.organisationId, withdrawal: { creditId: IsNull() } });
    if (same) return same;
    const row = await ctx.tx.save(PriorCredit, ctx.tx.create(PriorCredit, { ...credit, organisationId: learner.organisationId, approvedBy: found(ctx.actor.id), approvedAt: ctx.now }));
    record(ctx, 'credit.granted', row, { after: { personId: row.personId, domain, topics: row.topics, minutes, title, evidence }, reason });
    return row;
  }

  /** It counts no longer, and stays in the record with both reasons. */
  async withdraw(ctx: Ctx, { id, reason }: { readonly id: string; readonly reason: string }): Promise<PriorCredit> {
    const credit = await loadOne(ctx, PriorCredit, visibleTo(ctx.actor), id);
    authorize(canTeach(ctx.actor, credit.organisationId));
    must(reason.trim() !== '', 'CREDIT_TEXT_MISSING');
    const withdrawal = ctx.tx.create(CreditWithdrawal, { creditId: id, reason, withdrawnBy: found(ctx.actor.id), withdrawnAt: ctx.now });
    // What never changes cannot be locked: the key of the withdrawal has the last word.
    const added = await ctx.tx.createQueryBuilder().insert().into(CreditWithdrawal).values(withdrawal).orIgnore().returning('credit_id').execute();
    must((added.raw as unknown[]).length > 0, 'CREDIT_ALREADY_WITHDRAWN');
    record(ctx, 'credit.withdrawn', credit, { reason });
    return Object.assign(credit, { withdrawal });
  }
}
