import { Injectable } from '@nestjs/common';
import { loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { bankProviders, bankVisibleTo } from '../item/item.policy';
import { StandardService } from '../standard/standard.service';
import { sameForm } from '../standard/standard.rules';
import type { ExamPlanInput } from './exam-plan.input';
import { Exam } from './exam.entity';
import { ExamService } from './exam.service';
import { FormService } from './form.service';

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

  create(ctx: Ctx, providerId: string, plan: ExamPlanInput): Promise<Exam> {
    return this.exams.create(ctx, { providerId, ...plan });
  }

  /** Attempts that run keep their form and their cut: a change is for those that begin later. */
  async change(ctx: Ctx, id: string, { cutScore, reason, ...plan }: ExamPlanInput): Promise<Exam> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), id);
    await this.forms.check(ctx, { ...plan, providerId: exam.providerId });
    const standard = await this.standards.byId(ctx, exam.standardId);
    const isSame = sameForm(standard.blueprint, plan.blueprint) && standard.cutScore === cutScore;
    const standardId = isSame ? standard.id : (await this.standards.set(ctx, { ...exam, blueprint: plan.blueprint }, { cutScore, reason })).id;
    const { title, blueprint, pilotCount, minutes, waitDays, maxAttempts } = exam;
    await ctx.tx.update(Exam, { id: exam.id }, { ...plan, standardId });
    record(ctx, 'exam.replanned', exam, { before: { title, blueprint, pilotCount, minutes, waitDays, maxAttempts }, after: { ...plan } });
    return Object.assign(exam, plan, { standardId });
  }
}
