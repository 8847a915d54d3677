import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Organisation } from '@waymark/identity';
import { authorize, loadOne, madeBefore, paginate, prepared, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { canAuthor } from '../item/item.policy';
import { IdentityCheckKind } from '../sitting/identity-check.rules';
import { StandardService } from '../standard/standard.service';
import { Attempt } from './attempt.entity';
import { isOpen } from './attempt.rules';
import { Exam } from './exam.entity';
import { ExamWindow } from './exam-window.entity';
import { isWithin } from './exam-window.rules';
import { examsVisibleTo } from './exam.policy';
import { FormService } from './form.service';
import { CurrentResult } from './result.entity';
import { attemptsLeft, canStart, nextAllowedOn } from './retake.rules';
import type { History } from './retake.rules';

/** What an exam has where nothing else is said. */
const usual: Pick<Exam, 'periodDays' | 'breakMinutes' | 'identityCheck' | 'repeatsItems'> = { periodDays: null, breakMinutes: 0, identityCheck: IdentityCheckKind.NONE, repeatsItems: false };

export type ExamDraft = Pick<Exam, 'providerId' | 'title' | 'blueprint' | 'pilotCount' | 'minutes' | 'waitDays' | 'maxAttempts'> & Partial<typeof usual> & {
  readonly id?: string;
  /** How many right answers pass, and why. */
  readonly cutScore: number;
  readonly reason: string;
};

/** Where the signed-in person stands with an exam. */
export interface Standing {
  readonly isPassed: boolean;
  readonly attemptsLeft: number;
  readonly nextAllowedOn: LocalDate | null;
  readonly canStart: boolean;
  readonly openAttempt: Attempt | null;
  readonly attempts: Attempt[];
}

const placeOf = { name: 'place-of-exam', text: 'select time_zone as "timeZone" from identity.organisation where id = (select provider_id from assessments.exam where id = $1)' };

@Injectable()
export class ExamService {
  constructor(
    private readonly forms: FormService,
    private readonly standards: StandardService,
  ) {}

  async create(ctx: Ctx, draft: ExamDraft): Promise<Exam> {
    authorize(canAuthor(ctx.actor, draft.providerId));
    const { id = randomUUID(), cutScore, reason, ...plan } = { ...usual, ...draft };
    const before = await madeBefore(ctx, Exam, { id, providerId: plan.providerId });
    if (before) return before;
    await this.forms.check(ctx, plan);
    const standard = await this.standards.set(ctx, { id, ...plan }, { cutScore, reason });
    const exam = Object.assign(new Exam(), { ...plan, id, version: 1, opensInWindows: false, standardId: standard.id, createdAt: ctx.now });
    await ctx.tx.insert(Exam, exam);
    record(ctx, 'exam.created', exam, { after: { blueprint: plan.blueprint, cutScore, minutes: plan.minutes } });
    return exam;
  }

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Exam>> {
    const query = ctx.tx.createQueryBuilder(Exam, 'exam').where(examsVisibleTo(ctx.actor));
    return paginate(query, page, { alias: 'exam', property: 'createdAt', direction: 'ASC' });
  }

  one(ctx: Ctx, id: string): Promise<Exam> {
    return loadOne(ctx, Exam, examsVisibleTo(ctx.actor), id);
  }

  /** The exam of an attempt that the actor may see, also after they left its provider. */
  async ofAttempt(ctx: Ctx, attempt: Pick<Attempt, 'examId'>): Promise<Exam> {
    return found(await ctx.tx.findOneBy(Exam, { id: attempt.examId }));
  }

  /** The day at the provider's place. */
  async day(ctx: Ctx, examId: string, at: Date = ctx.now): Promise<LocalDate> {
    const [place] = await prepared<Pick<Organisation, 'timeZone'>>(ctx, placeOf, [examId]);
    return localDateAt(at, found(place).timeZone);
  }

  async historyOf(ctx: Ctx, exam: Pick<Exam, 'id'>): Promise<History> {
    const results = await ctx.tx.find(CurrentResult, { where: { examId: exam.id, personId: found(ctx.actor.id) }, order: { on: 'ASC' } });
    return { isPassed: results.some((result) => result.isPassed), days: results.map((result) => result.on) };
  }

  windowsOf(ctx: Ctx, exam: Pick<Exam, 'id'>): Promise<ExamWindow[]> {
    return ctx.tx.find(ExamWindow, { where: { examId: exam.id }, order: { opensAt: 'ASC' } });
  }

  async standing(ctx: Ctx, exam: Exam): Promise<Standing> {
    const history = await this.historyOf(ctx, exam);
    const attempts = await ctx.tx.find(Attempt, { where: { examId: exam.id, personId: found(ctx.actor.id) }, order: { number: 'ASC' } });
    const openAttempt = attempts.find((attempt) => isOpen(attempt, ctx.now)) ?? null;
    const today = await this.day(ctx, exam.id);
    return {
      isPassed: history.isPassed,
      attemptsLeft: attemptsLeft(exam, history, today),
      nextAllowedOn: nextAllowedOn(exam, history),
      canStart: openAttempt === null && canStart(exam, history, today) && isWithin(exam, await this.windowsOf(ctx, exam), ctx.now),
      openAttempt,
      attempts,
    };
  }
}
