import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, lockOne, prepared, record, takeTrail, trailWhere } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { NoticeService, satBefore } from '../notice/notice.service';
import { Attempt } from './attempt.entity';
import { closingTime, GRACE_SECONDS, graceEndsAt } from './attempt.rules';
import { CurrentResult } from './result.entity';
import type { Result } from './result.entity';
import { ScoringService } from './scoring.service';

const CLOSE = 'close-overdue-attempts';

/** Part of a statement that begins an attempt: `schedule` of it. Of a new key there is no job to replace, and not to look for one is a third of the work. */
export const closesLater = `jobs.add_job('${CLOSE}', job_key => 'attempt ' || id, run_at => deadline_at + interval '${GRACE_SECONDS} seconds', max_attempts => 12, job_key_mode => 'unsafe_dedupe')`;

const close = {
  name: 'close-attempt',
  text: `
    with decided as (
      insert into assessments.result (id, attempt_id, version, exam_id, person_id, right_count, item_count, cut_score, scaled_score, is_passed, by_domain, "on", decided_at)
      values ($5, $6, 1, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning attempt_id, decided_at
    ), closed as (update assessments.attempt set closed_at = decided_at from decided where attempt.id = attempt_id), trail as (${trailWhere('decided')})
    select ${satBefore({ id: '$6', examId: '$7', personId: '$8' }, '$1')} as "satBefore"`,
};

/** Closes attempts, once, with their score. */
@Injectable()
export class ClosingService implements OnModuleInit {
  constructor(
    private readonly scoring: ScoringService,
    private readonly notices: NoticeService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CLOSE, (ctx) => this.closeOverdue(ctx));
  }

  /** One attempt closes once and has one result, however often and from wherever this is asked. */
  async close(ctx: Ctx, seen: Pick<Attempt, 'id'>): Promise<Attempt> {
    return this.closeLocked(ctx, await lockOne(ctx, Attempt, {}, seen.id));
  }

  /** The same, of an attempt that this transaction has locked. */
  async closeLocked(ctx: Ctx, attempt: Attempt): Promise<Attempt> {
    if (attempt.closedAt) return attempt;
    const closedAt = closingTime(attempt, ctx.now);
    const { right, itemCount, cutScore, scaledScore, isPassed, byDomain, timeZone } = await this.scoring.score(ctx, attempt);
    const id = randomUUID();
    record(ctx, ctx.now < attempt.deadlineAt ? 'attempt.submitted' : 'attempt.expired', attempt, { after: { closedAt: closedAt.toISOString() } });
    record(ctx, 'result.decided', { id }, { after: { attemptId: attempt.id, scaledScore, isPassed } });
    const facts = [right, itemCount, cutScore, scaledScore, isPassed, JSON.stringify(byDomain), localDateAt(closedAt, timeZone), closedAt];
    const [told] = await prepared<{ satBefore: boolean }>(ctx, close, [...takeTrail(ctx), id, attempt.id, attempt.examId, attempt.personId, ...facts]);
    if (told?.satBefore) await this.notices.look(ctx, attempt);
    return Object.assign(attempt, { closedAt });
  }

  /** Closes it after its grace, whether or not the person comes back. Called again when the deadline moves. */
  schedule(ctx: Ctx, attempt: Pick<Attempt, 'id' | 'deadlineAt'>): Promise<void> {
    return enqueue(ctx, CLOSE, {}, { runAt: graceEndsAt(attempt), key: `attempt ${attempt.id}` });
  }

  /** Attempts that nobody handed in close with what was saved. */
  async closeOverdue(ctx: Ctx): Promise<void> {
    const overdue = await ctx.tx.find(Attempt, { select: { id: true }, where: { closedAt: IsNull(), deadlineAt: LessThanOrEqual(new Date(ctx.now.getTime() - GRACE_SECONDS * 1000)) }, take: 500 });
    for (const attempt of overdue) await inTransaction(ctx, (inner) => this.close(inner, attempt));
  }

  resultOf(ctx: Ctx, attempt: Pick<Attempt, 'id'>): Promise<Result | null> {
    return ctx.tx.findOneBy(CurrentResult, { attemptId: attempt.id });
  }
}
