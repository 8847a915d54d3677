import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Answer, Attempt } from './attempt.entity';
import { closingTime, GRACE_SECONDS, graceEndsAt } from './attempt.rules';
import { ItemBankService } from '../item/item-bank.service';
import { ExamService } from './exam.service';
import { Result } from './result.entity';
import { scoredItem, score } from './score.rules';
import type { ScoredItem } from './score.rules';

/** Closes attempts and scores them: the only code that reads the answer key. */
@Injectable()
export class ClosingService implements OnModuleInit {
  constructor(
    private readonly exams: ExamService,
    private readonly bank: ItemBankService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('close-overdue-attempts', (ctx) => this.closeOverdue(ctx));
  }

  /** One attempt closes once and has one result, however often and from wherever this is asked. */
  async close(ctx: Ctx, seen: Pick<Attempt, 'id'>): Promise<Attempt> {
    const attempt = await lockOne(ctx, Attempt, {}, seen.id);
    if (attempt.closedAt) return attempt;
    const closedAt = closingTime(attempt, ctx.now);
    const result = await this.scoreIt(ctx, attempt, closedAt);
    await ctx.tx.update(Attempt, { id: attempt.id }, { closedAt });
    record(ctx, ctx.now < attempt.deadlineAt ? 'attempt.submitted' : 'attempt.expired', attempt, { after: { closedAt: closedAt.toISOString() } });
    record(ctx, 'result.decided', result, { after: { attemptId: attempt.id, scaledScore: result.scaledScore, isPassed: result.isPassed } });
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
    return ctx.tx.findOneBy(Result, { attemptId: attempt.id });
  }

  private async scoreIt(ctx: Ctx, attempt: Attempt, at: Date): Promise<Result> {
    const exam = await this.exams.ofAttempt(ctx, attempt);
    const items = await this.scoredItems(ctx, attempt);
    const { right, scaledScore, isPassed, byDomain } = score(items, exam.cutScore);
    const facts = { rightCount: right, itemCount: items.length, cutScore: exam.cutScore, scaledScore, isPassed, byDomain };
    return ctx.tx.save(Result, { attemptId: attempt.id, examId: exam.id, personId: attempt.personId, ...facts, on: await this.exams.day(ctx, exam, at), decidedAt: at });
  }

  private async scoredItems(ctx: Ctx, attempt: Attempt): Promise<ScoredItem[]> {
    const counting = attempt.form.filter((place) => place.isScored);
    const ids = counting.map((place) => place.versionId);
    const [versions, keys] = [await this.bank.versions(ctx, ids), await this.bank.keysOf(ctx, ids)];
    const answers = new Map((await ctx.tx.findBy(Answer, { attemptId: attempt.id })).map((answer) => [answer.itemId, answer.optionIds]));
    return counting.map(({ itemId, versionId }) => scoredItem(found(versions.get(versionId)), found(keys.get(versionId)), answers.get(itemId) ?? []));
  }
}
