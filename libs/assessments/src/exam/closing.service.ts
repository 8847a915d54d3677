import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { enqueue, inTransaction, JobRegistry, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { NoticeService } from '../notice/notice.service';
import { Attempt } from './attempt.entity';
import { closingTime, GRACE_SECONDS, graceEndsAt } from './attempt.rules';
import { ExamService } from './exam.service';
import { CurrentResult, Result } from './result.entity';
import { ScoringService } from './scoring.service';

/** Closes attempts, once, with their score. */
@Injectable()
export class ClosingService implements OnModuleInit {
  constructor(
    private readonly exams: ExamService,
    private readonly scoring: ScoringService,
    private readonly notices: NoticeService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('close-overdue-attempts', (ctx) => this.closeOverdue(ctx));
  }

  /** One attempt closes once and has one result, however often and from wherever this is asked. */
  async close(ctx: Ctx, seen: Pick<Attempt, 'id'>): Promise<Attempt> {
    return this.closeLocked(ctx, await lockOne(ctx, Attempt, {}, seen.id));
  }

  /** The same, of an attempt that this transaction has locked. */
  async closeLocked(ctx: Ctx, attempt: Attempt): Promise<Attempt> {
    if (attempt.closedAt) return attempt;
    const closedAt = closingTime(attempt, ctx.now);
    const result = await this.scoreIt(ctx, attempt, closedAt);
    await ctx.tx.update(Attempt, { id: attempt.id }, { closedAt });
    record(ctx, ctx.now < attempt.deadlineAt ? 'attempt.submitted' : 'attempt.expired', attempt, { after: { closedAt: closedAt.toISOString() } });
    record(ctx, 'result.decided', result, { after: { attemptId: attempt.id, scaledScore: result.scaledScore, isPassed: result.isPassed } });
    await this.notices.look(ctx, attempt);
    return Object.assign(attempt, { closedAt });
  }

  /** Closes it after its grace, whether or not the person comes back. Called again when the deadline moves. */
  schedule(ctx: Ctx, attempt: Pick<Attempt, 'id' | 'deadlineAt'>): Promise<void> {
    return enqueue(ctx, 'close-overdue-attempts', {}, { runAt: graceEndsAt(attempt), key: `attempt ${attempt.id}` });
  }

  /** Attempts that nobody handed in close with what was saved. */
  async closeOverdue(ctx: Ctx): Promise<void> {
    const overdue = await ctx.tx.find(Attempt, { select: { id: true }, where: { closedAt: IsNull(), deadlineAt: LessThanOrEqual(new Date(ctx.now.getTime() - GRACE_SECONDS * 1000)) }, take: 500 });
    for (const attempt of overdue) await inTransaction(ctx, (inner) => this.close(inner, attempt));
  }

  resultOf(ctx: Ctx, attempt: Pick<Attempt, 'id'>): Promise<Result | null> {
    return ctx.tx.findOneBy(CurrentResult, { attemptId: attempt.id });
  }

  private async scoreIt(ctx: Ctx, attempt: Attempt, at: Date): Promise<Result> {
    const { right, itemCount, cutScore, scaledScore, isPassed, byDomain } = await this.scoring.score(ctx, attempt);
    const facts = { version: 1, rightCount: right, itemCount, cutScore, scaledScore, isPassed, byDomain };
    const result: Result = { id: randomUUID(), attemptId: attempt.id, examId: attempt.examId, personId: attempt.personId, ...facts, on: await this.exams.day(ctx, attempt.examId, at), decidedAt: at };
    await ctx.tx.insert(Result, result);
    return result;
  }
}
