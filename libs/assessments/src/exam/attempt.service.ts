import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { loadOne, lockName, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { extraMinutes, none } from '../accommodation/accommodation.rules';
import type { Accommodation } from '../accommodation/accommodation.rules';
import { AccommodationService } from '../accommodation/accommodation.service';
import { IdentityCheckService } from '../sitting/identity-check.service';
import { AttemptForms } from './attempt-forms.service';
import { Attempt } from './attempt.entity';
import { graceEndsAt } from './attempt.rules';
import { begin, end } from './break.rules';
import { ClosingService } from './closing.service';
import type { Exam } from './exam.entity';
import { attemptsVisibleTo } from './exam.policy';
import { checkWithin } from './exam-window.rules';
import { ExamService } from './exam.service';
import { FormService } from './form.service';
import { nobody, take } from './hold.rules';
import type { Hold } from './hold.rules';
import { checkStart } from './retake.rules';

@Injectable()
export class AttemptService {
  constructor(
    private readonly exams: ExamService,
    private readonly forms: FormService,
    private readonly kept: AttemptForms,
    private readonly closing: ClosingService,
    private readonly accommodations: AccommodationService,
    private readonly identities: IdentityCheckService,
  ) {}

  one(ctx: Ctx, id: string): Promise<Attempt> {
    return loadOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
  }

  /** Begins an attempt, or returns the one that is already running: pressing twice changes nothing. A device that is named holds it. */
  async start(ctx: Ctx, examId: string, device: string | null): Promise<Attempt> {
    const exam = await this.exams.one(ctx, examId);
    await lockName(ctx, `attempt ${exam.id} ${ctx.actor.id}`);
    const earlier = await ctx.tx.find(Attempt, { where: { examId: exam.id, personId: found(ctx.actor.id) }, order: { number: 'ASC' } });
    const running = earlier.find((attempt) => attempt.closedAt === null);
    if (running && ctx.now < graceEndsAt(running)) return device === null ? running : this.continue(ctx, running.id, device);
    if (running) await this.closing.close(ctx, running);
    return this.begin(ctx, exam, { earlier, device });
  }

  private async begin(ctx: Ctx, exam: Exam, { earlier, device }: { readonly earlier: readonly Attempt[]; readonly device: string | null }): Promise<Attempt> {
    const personId = found(ctx.actor.id);
    // A first attempt has nothing to wait for.
    if (earlier.length > 0) checkStart(exam, await this.exams.historyOf(ctx, exam), await this.exams.day(ctx, exam.id));
    await this.identities.checkStart(ctx, exam);
    checkWithin(exam, exam.opensInWindows ? await this.exams.windowsOf(ctx, exam) : [], ctx.now);
    const given = (await this.accommodations.of(ctx, { providerId: exam.providerId, personId })) ?? none;
    const seen = new Map(earlier.flatMap((attempt) => attempt.form.map((place) => [place.itemId, attempt.number] as const)));
    const form = await this.forms.draw(ctx, exam, { seen, hasFewerOptions: given.hasFewerOptions });
    const held: Hold = device === null ? nobody : take(nobody, device);
    const attempt: Attempt = { id: randomUUID(), examId: exam.id, personId, number: earlier.length + 1, standardId: exam.standardId, form, closedAt: null, ...held, ...this.terms(ctx, exam, given) };
    await ctx.tx.insert(Attempt, attempt);
    await this.kept.keep(ctx, attempt);
    const { deadlineAt } = attempt;
    record(ctx, 'attempt.started', attempt, { after: { examId: exam.id, number: attempt.number, deadlineAt: deadlineAt.toISOString() } });
    await this.closing.schedule(ctx, attempt);
    return attempt;
  }

  /** The time of the exam and the whole of what the person is granted: the end of a window takes nothing from it. */
  private terms(ctx: Ctx, exam: Exam, given: Accommodation) {
    const extra = extraMinutes(exam.minutes, given);
    const deadlineAt = new Date(ctx.now.getTime() + (exam.minutes + extra) * 60_000);
    return { startedAt: ctx.now, deadlineAt, extraMinutes: extra, hasLargerText: given.hasLargerText, breakUntil: null, breakSecondsLeft: (exam.breakMinutes + given.breakMinutes) * 60 };
  }

  /** The clock stands still, and nobody reads or answers a question. */
  beginBreak(ctx: Ctx, id: string): Promise<Attempt> {
    return this.rest(ctx, id, begin);
  }

  endBreak(ctx: Ctx, id: string): Promise<Attempt> {
    return this.rest(ctx, id, end);
  }

  private async rest(ctx: Ctx, id: string, change: typeof begin): Promise<Attempt> {
    const attempt = await lockOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
    must(attempt.closedAt === null && ctx.now < attempt.deadlineAt, 'ATTEMPT_OVER');
    const { deadlineAt, breakUntil, breakSecondsLeft } = change(attempt, ctx.now);
    await ctx.tx.update(Attempt, { id: attempt.id }, { deadlineAt, breakUntil, breakSecondsLeft });
    await this.closing.schedule(ctx, { id: attempt.id, deadlineAt });
    record(ctx, breakUntil ? 'attempt.rested' : 'attempt.resumed', attempt, { after: { deadlineAt: deadlineAt.toISOString() } });
    return Object.assign(attempt, { deadlineAt, breakUntil, breakSecondsLeft });
  }

  /** This device goes on with the attempt; one that held it before saves nothing more. An attempt that is over stays as it is. */
  async continue(ctx: Ctx, id: string, device: string): Promise<Attempt> {
    const attempt = await lockOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id);
    const taken = take(attempt, device);
    if (taken.hold === attempt.hold || attempt.closedAt || ctx.now >= graceEndsAt(attempt)) return attempt;
    await ctx.tx.update(Attempt, { id: attempt.id }, taken);
    if (attempt.hold > 0) record(ctx, 'attempt.moved', attempt, { before: { hold: attempt.hold }, after: { hold: taken.hold } });
    return Object.assign(attempt, taken);
  }

  /** Hands the attempt in. A second time, or late, changes nothing: what was saved in time counts. */
  async submit(ctx: Ctx, id: string): Promise<Attempt> {
    return this.closing.closeLocked(ctx, await lockOne(ctx, Attempt, attemptsVisibleTo(ctx.actor), id));
  }
}
