import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loadOne, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Attempt } from './attempt.entity';
import { acceptsAnswers, checkStart } from './attempt.rules';
import { ClosingService } from './closing.service';
import type { Exam } from './exam.entity';
import { attemptsVisibleTo } from './exam.policy';
import { ExamService } from './exam.service';
import { FormService } from './form.service';
import { take } from './hold.rules';

@Injectable()
export class AttemptService {
  constructor(
    private readonly exams: ExamService,
    private readonly forms: FormService,
    private readonly closing: ClosingService,
  ) {}

  one(ctx: Ctx, id: string): Promise<Attempt> {
    return loadOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
  }

  /** Begins an attempt, or returns the one that is already running: pressing twice changes nothing. */
  async start(ctx: Ctx, examId: string): Promise<Attempt> {
    const exam = await this.exams.one(ctx, examId);
    await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${exam.id} ${ctx.actor.id}`]);
    const running = await this.exams.openAttempt(ctx, exam);
    if (running && acceptsAnswers(running, ctx.now)) return running;
    if (running) await this.closing.close(ctx, running);
    return this.begin(ctx, exam);
  }

  private async begin(ctx: Ctx, exam: Exam): Promise<Attempt> {
    const personId = found(ctx.actor.id);
    const history = await this.exams.historyOf(ctx, exam);
    checkStart(exam, history, await this.exams.day(ctx, exam));
    const earlier = await ctx.tx.findBy(Attempt, { examId: exam.id, personId });
    const seen = new Set(earlier.flatMap((attempt) => attempt.form.map((place) => place.itemId)));
    const form = await this.forms.draw(ctx, exam, seen);
    const deadlineAt = new Date(ctx.now.getTime() + exam.minutes * 60_000);
    const attempt = await ctx.tx.save(Attempt, { examId: exam.id, personId, number: earlier.length + 1, form, startedAt: ctx.now, deadlineAt, closedAt: null, hold: 0, device: null });
    record(ctx, 'attempt.started', attempt, { after: { examId: exam.id, number: attempt.number, deadlineAt: deadlineAt.toISOString() } });
    await this.closing.schedule(ctx, attempt);
    return attempt;
  }

  /** This device goes on with the attempt; one that held it before saves nothing more. An attempt that is over stays as it is. */
  async continue(ctx: Ctx, id: string, device: string): Promise<Attempt> {
    const attempt = await lockOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
    const taken = take(attempt, device);
    if (taken.hold === attempt.hold || !acceptsAnswers(attempt, ctx.now)) return attempt;
    await ctx.tx.update(Attempt, { id: attempt.id }, taken);
    if (attempt.hold > 0) record(ctx, 'attempt.moved', attempt, { before: { hold: attempt.hold }, after: { hold: taken.hold } });
    return Object.assign(attempt, taken);
  }

  /** Hands the attempt in. A second time, or late, changes nothing: what was saved in time counts. */
  async submit(ctx: Ctx, id: string): Promise<Attempt> {
    return this.closing.close(ctx, await this.one(ctx, id));
  }
}
