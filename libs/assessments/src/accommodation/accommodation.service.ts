import { Injectable } from '@nestjs/common';
import { found, Role } from '@waymark/kernel';
import { Membership } from '@waymark/identity';
import { authorize, lockName, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Attempt } from '../exam/attempt.entity';
import { ClosingService } from '../exam/closing.service';
import { Exam } from '../exam/exam.entity';
import { GrantedAccommodation } from './accommodation.entity';
import type { GrantAccommodationInput } from './accommodation.input';
import { canApprove, canSee } from './accommodation.policy';
import { checkGrant, extraMinutes, gained, none } from './accommodation.rules';
import type { Accommodation } from './accommodation.rules';

type Whose = Pick<GrantedAccommodation, 'providerId' | 'personId'>;

/** Part of a statement: what is given to the person by the newest row, or null. */
export const givenTo = (providerId: string, personId: string): string => `
  (select json_build_object('timePercent', time_percent, 'breakMinutes', break_minutes, 'hasFewerOptions', has_fewer_options, 'hasLargerText', has_larger_text)
     from assessments.accommodation where provider_id = ${providerId} and person_id = ${personId} order by number desc limit 1)`;

@Injectable()
export class AccommodationService {
  constructor(private readonly closing: ClosingService) {}

  /** What the provider's exams give to the person, for those who may know. */
  of(ctx: Ctx, { providerId, personId }: Whose): Promise<GrantedAccommodation | null> {
    authorize(canSee(ctx.actor, { providerId, personId }), 'NOT_FOUND');
    return ctx.tx.findOne(GrantedAccommodation, { where: { providerId, personId }, order: { number: 'DESC' } });
  }

  /** Everybody's at a provider, the newest of each person. */
  list(ctx: Ctx, providerId: string, page: PageArgs): Promise<Connection<GrantedAccommodation>> {
    authorize(canApprove(ctx.actor, providerId), 'NOT_FOUND');
    const query = ctx.tx.createQueryBuilder(GrantedAccommodation, 'granted').where('granted.providerId = :providerId', { providerId });
    query.andWhere('not exists (select from assessments.accommodation newer where newer.provider_id = granted.provider_id and newer.person_id = granted.person_id and newer.number > granted.number)');
    return paginate(query, page, { alias: 'granted', property: 'approvedAt', direction: 'DESC' });
  }

  /** Once for a person: it holds for every exam of the provider, also for one that is running. */
  async grant(ctx: Ctx, input: GrantAccommodationInput): Promise<GrantedAccommodation> {
    const { providerId, personId, timePercent, breakMinutes, hasFewerOptions, hasLargerText, hasSeparateRoom, hasReader } = input;
    const draft = { timePercent, breakMinutes, hasFewerOptions, hasLargerText, hasSeparateRoom, hasReader };
    authorize(canApprove(ctx.actor, providerId));
    const approvedBy = found(ctx.actor.id);
    checkGrant(draft, approvedBy, personId);
    found(await ctx.tx.findOneBy(Membership, { organisationId: providerId, personId, role: Role.TRAINEE, endedAt: IsNull() }));
    await lockName(ctx, `accommodation ${providerId} ${personId}`);
    const before = await this.of(ctx, { providerId, personId });
    const granted = await ctx.tx.save(GrantedAccommodation, { ...draft, providerId, personId, number: (before?.number ?? 0) + 1, approvedBy, approvedAt: ctx.now });
    record(ctx, 'accommodation.granted', granted, { after: { personId, number: granted.number } });
    await this.extendRunning(ctx, before ?? none, granted);
    return granted;
  }

  private async extendRunning(ctx: Ctx, before: Accommodation, now: GrantedAccommodation): Promise<void> {
    const exams = new Map((await ctx.tx.findBy(Exam, { providerId: now.providerId })).map((exam) => [exam.id, exam]));
    const running = await ctx.tx.find(Attempt, { where: { personId: now.personId, closedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    for (const attempt of running) {
      const exam = exams.get(attempt.examId);
      if (exam) await this.extend(ctx, attempt, { minutes: gained(extraMinutes(exam.minutes, before), extraMinutes(exam.minutes, now)), breakSeconds: gained(before.breakMinutes, now.breakMinutes) * 60 });
    }
  }

  private async extend(ctx: Ctx, attempt: Attempt, more: { minutes: number; breakSeconds: number }): Promise<void> {
    const deadlineAt = new Date(attempt.deadlineAt.getTime() + more.minutes * 60_000);
    const breakSecondsLeft = attempt.breakSecondsLeft + more.breakSeconds;
    await ctx.tx.update(Attempt, { id: attempt.id }, { deadlineAt, extraMinutes: attempt.extraMinutes + more.minutes, breakSecondsLeft });
    await this.closing.schedule(ctx, { id: attempt.id, deadlineAt });
  }
}
