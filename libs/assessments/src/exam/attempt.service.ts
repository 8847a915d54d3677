import { Injectable } from '@nestjs/common';
import { DomainError, found } from '@waymark/kernel';
import { enqueue, loadOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { checkChoice } from '../item/answer.rules';
import { ItemBankService } from '../item/item-bank.service';
import type { SaveAnswerInput } from './attempt.input';
import { Answer, Attempt } from './attempt.entity';
import { checkStart, isOpen } from './attempt.rules';
import { ClosingService } from './closing.service';
import type { Exam } from './exam.entity';
import { attemptsVisibleTo } from './exam.policy';
import { ExamService } from './exam.service';
import { FormService } from './form.service';

@Injectable()
export class AttemptService {
  constructor(
    private readonly exams: ExamService,
    private readonly bank: ItemBankService,
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
    if (running && isOpen(running, ctx.now)) return running;
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
    const attempt = await ctx.tx.save(Attempt, { examId: exam.id, personId, number: earlier.length + 1, form, startedAt: ctx.now, deadlineAt, closedAt: null });
    record(ctx, 'attempt.started', attempt, { after: { examId: exam.id, number: attempt.number, deadlineAt: deadlineAt.toISOString() } });
    await enqueue(ctx, 'close-overdue-attempts', {}, { runAt: deadlineAt, key: `attempt ${attempt.id}` });
    return attempt;
  }

  /** Saves one choice. Whether there is still time is asked in the statement that writes, behind any submission under way. */
  async save(ctx: Ctx, input: SaveAnswerInput): Promise<Answer> {
    const attempt = await this.one(ctx, input.attemptId);
    const place = found(attempt.form.find((candidate) => candidate.itemId === input.itemId));
    const version = found((await this.bank.versions(ctx, [place.versionId])).get(place.versionId));
    checkChoice(version.kind, place, input.optionIds);
    const rows = await ctx.tx.query<{ saved_at: Date }[]>(
      `insert into assessments.answer (attempt_id, item_id, option_ids, is_flagged, saved_at)
         select a.id, $2::uuid, $3::text[], $4::boolean, $5::timestamptz from assessments.attempt a
          where a.id = $1 and a.closed_at is null and a.deadline_at > $5::timestamptz for share
       on conflict (attempt_id, item_id) do update set option_ids = excluded.option_ids, is_flagged = excluded.is_flagged, saved_at = excluded.saved_at
       returning saved_at`,
      [attempt.id, place.itemId, input.optionIds, input.isFlagged, ctx.now],
    );
    const saved = rows[0];
    if (!saved) throw new DomainError('ATTEMPT_OVER');
    return { attemptId: attempt.id, itemId: place.itemId, optionIds: input.optionIds, isFlagged: input.isFlagged, savedAt: saved.saved_at };
  }

  /** Hands the attempt in. A second time, or late, changes nothing: what was saved in time counts. */
  async submit(ctx: Ctx, id: string): Promise<Attempt> {
    return this.closing.close(ctx, await this.one(ctx, id));
  }

  answersOf(ctx: Ctx, attempt: Attempt): Promise<Answer[]> {
    return ctx.tx.findBy(Answer, { attemptId: attempt.id });
  }
}
