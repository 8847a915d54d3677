import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { bankProviders, bankVisibleTo } from '../item/item.policy';
import { StandardService } from '../standard/standard.service';
import { sameForm } from '../standard/standard.rules';
import type { ExamPlanInput, PlanExamArgs } from './exam-plan.input';
import { Exam } from './exam.entity';
import { ExamService } from './exam.service';
import { FormService } from './form.service';
import type { FormPlan } from './form.service';

type Settings = Pick<Exam, 'title' | 'blueprint' | 'pilotCount' | 'minutes' | 'breakMinutes' | 'waitDays' | 'maxAttempts' | 'periodDays' | 'repeatsItems' | 'identityCheck' | 'standardId'>;

/** What a bank is asked for. */
const drawn: readonly (keyof FormPlan)[] = ['blueprint', 'pilotCount', 'maxAttempts', 'periodDays', 'repeatsItems'];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a change really touches, before and after: the trail keeps that and no more. */
function changeOf(exam: Exam, settings: Settings): { before: Partial<Settings>; after: Partial<Settings> } {
  const names = (Object.keys(settings) as (keyof Settings)[]).filter((name) => !isDeepStrictEqual(plain(exam[name]), plain(settings[name])));
  const pick = (from: Settings): Partial<Settings> => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: pick(exam), after: pick(settings) };
}

/** Exams as those who plan them see them. */
@Injectable()
export class ExamPlanService {
  constructor(
    private readonly exams: ExamService,
    private readonly forms: FormService,
    private readonly standards: StandardService,
  ) {}

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Exam>> {
    const query = ctx.tx.createQueryBuilder(Exam, 'exam').where('exam.providerId = any(:providers)', { providers: bankProviders(ctx.actor) });
    return paginate(query, page, { alias: 'exam', property: 'createdAt', direction: 'ASC' });
  }

  one(ctx: Ctx, id: string): Promise<Exam> {
    return loadOne(ctx, Exam, bankVisibleTo(ctx.actor), id);
  }

  create(ctx: Ctx, { id, providerId, plan }: PlanExamArgs): Promise<Exam> {
    return this.exams.create(ctx, { id, providerId, ...plan });
  }

  /** Attempts that run keep their form, time, breaks and cut: a change is for those that begin later. */
  async change(ctx: Ctx, id: string, { plan, expectedVersion }: { readonly plan: ExamPlanInput; readonly expectedVersion: number }): Promise<Exam> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), id);
    if (exam.version !== expectedVersion) throw new DomainError('STALE_VERSION');
    const { cutScore, reason, ...settings } = plan;
    const { before, after } = changeOf(exam, { ...settings, standardId: await this.standardFor(ctx, exam, plan) });
    if (Object.keys(after).length === 0) return exam;
    // Another title or time is no question to the bank, which may have shrunk since.
    if (drawn.some((name) => name in after)) await this.forms.check(ctx, { ...settings, providerId: exam.providerId });
    await ctx.tx.update(Exam, { id: exam.id }, { ...after, version: exam.version + 1 });
    record(ctx, 'exam.replanned', exam, { before, after, ...(reason.trim() === '' ? {} : { reason }) });
    return Object.assign(exam, after, { version: exam.version + 1 });
  }

  /** Another form or another cut is a new standard. */
  private async standardFor(ctx: Ctx, exam: Exam, { blueprint, cutScore, reason }: ExamPlanInput): Promise<string> {
    const standard = await this.standards.byId(ctx, exam.standardId);
    if (sameForm(standard.blueprint, blueprint) && standard.cutScore === cutScore) return standard.id;
    return (await this.standards.set(ctx, { ...exam, blueprint }, { cutScore, reason })).id;
  }
}
