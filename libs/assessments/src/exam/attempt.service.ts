import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { columnsOf, inTransaction, isUuid, loadOne, prepared, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Attempt } from './attempt.entity';
import { graceEndsAt } from './attempt.rules';
import { BeginningService } from './beginning.service';
import { begin, end } from './break.rules';
import { ClosingService } from './closing.service';
import { attemptsVisibleTo } from './exam.policy';
import { take } from './hold.rules';

@Injectable()
export class AttemptService {
  constructor(
    private readonly beginning: BeginningService,
    private readonly closing: ClosingService,
  ) {}

  one(ctx: Ctx, id: string): Promise<Attempt> {
    return loadOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
  }

  /**
   * Begins an attempt, or returns the one that is already running: pressing twice changes nothing. A device that is named holds it.
   * Of two that begin at once, one finds the other's: the database has one attempt open and each number once.
   */
  async start(ctx: Ctx, examId: string, device: string | null): Promise<Attempt> {
    const exam = await this.beginning.look(ctx, examId);
    const earlier = exam.attemptCount === 0 ? [] : await ctx.tx.find(Attempt, { where: { examId: exam.id, personId: found(ctx.actor.id) }, order: { number: 'ASC' } });
    const running = earlier.find((attempt) => attempt.closedAt === null);
    if (running && ctx.now < graceEndsAt(running)) return device === null ? running : inTransaction(ctx, (inner) => this.continue(inner, running.id, device));
    if (running) await inTransaction(ctx, (inner) => this.closing.close(inner, running));
    return (await this.beginning.begin(ctx, exam, { earlier, device })) ?? this.start(ctx, examId, device);
  }

  /** The clock stands still, and nobody reads or answers a question. */
  beginBreak(ctx: Ctx, id: string): Promise<Attempt> {
    return this.rest(ctx, id, begin);
  }

  endBreak(ctx: Ctx, id: string): Promise<Attempt> {
    return this.rest(ctx, id, end);
  }

  private async rest(ctx: Ctx, id: string, change: typeof begin): Promise<Attempt> {
    const attempt = await this.lock(ctx, id);
    must(attempt.closedAt === null && ctx.now < attempt.deadlineAt, 'ATTEMPT_OVER');
    const { deadlineAt, breakUntil, breakSecondsLeft } = change(attempt, ctx.now);
    await ctx.tx.update(Attempt, { id: attempt.id }, { deadlineAt, breakUntil, breakSecondsLeft });
    await this.closing.schedule(ctx, { id: attempt.id, deadlineAt });
    record(ctx, breakUntil ? 'attempt.rested' : 'attempt.resumed', attempt, { after: { deadlineAt: deadlineAt.toISOString() } });
    return Object.assign(attempt, { deadlineAt, breakUntil, breakSecondsLeft });
  }

  /** This device goes on with the attempt; one that held it before saves nothing more. An attempt that is over stays as it is. */
  async continue(ctx: Ctx, id: string, device: string): Promise<Attempt> {
    const attempt = await this.lock(ctx, id);
    const taken = take(attempt, device);
    if (taken.hold === attempt.hold || attempt.closedAt || ctx.now >= graceEndsAt(attempt)) return attempt;
    await ctx.tx.update(Attempt, { id: attempt.id }, taken);
    if (attempt.hold > 0) record(ctx, 'attempt.moved', attempt, { before: { hold: attempt.hold }, after: { hold: taken.hold } });
    return Object.assign(attempt, taken);
  }

  /** Hands the attempt in. A second time, or late, changes nothing: what was saved in time counts. */
  async submit(ctx: Ctx, id: string): Promise<Attempt> {
    return this.closing.closeLocked(ctx, await this.lock(ctx, id));
  }

  /** `lockOne` of an own attempt: everybody who hands in asks it. */
  private async lock(ctx: Ctx, id: string): Promise<Attempt> {
    const text = `select ${columnsOf(ctx, Attempt)} from assessments.attempt where id = $1 and person_id = $2 for update`;
    const rows = isUuid(id) ? await prepared<Attempt>(ctx, { name: 'lock-attempt', text }, [id, attemptsVisibleTo(ctx.actor).personId]) : [];
    return found(rows[0]);
  }
}
