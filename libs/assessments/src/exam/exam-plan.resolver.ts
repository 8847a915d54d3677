import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { found, Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { countOf, formsIn } from './blueprint.rules';
import type { CellStock } from './blueprint.rules';
import type { Exam } from './exam.entity';
import { PlanExamArgs, ReplanExamArgs } from './exam-plan.input';
import { ExamPlanService } from './exam-plan.service';
import { BlueprintCellType, ExamPlanConnection, ExamPlanType } from './exam-plan.type';
import { FormService } from './form.service';

@Resolver(() => ExamPlanType)
export class ExamPlanResolver {
  constructor(
    private readonly plans: ExamPlanService,
    private readonly forms: FormService,
  ) {}

  @Query(() => ExamPlanConnection, { description: 'The exams that the viewer plans.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  examPlans(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.plans.list(ctx, page);
  }

  @Query(() => ExamPlanType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  examPlan(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.plans.one(ctx, id);
  }

  @Mutation(() => ExamPlanType, { description: 'Plans an exam; refused with the cell for which the bank lacks items.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  planExam(@CurrentCtx() ctx: Ctx, @Args() args: PlanExamArgs) {
    return this.plans.create(ctx, args);
  }

  @Mutation(() => ExamPlanType, { description: 'Changes what attempts from now on are made of. Another form or cut is a new standard; attempts that run keep theirs.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  replanExam(@CurrentCtx() ctx: Ctx, @Args() { id, ...change }: ReplanExamArgs) {
    return this.plans.change(ctx, id, change);
  }

  @ResolveField(() => [BlueprintCellType])
  blueprint(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return this.stock(exam, graphql);
  }

  @ResolveField(() => Int, { description: 'How many attempts of one person the bank has new questions for.' })
  async formsInBank(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return formsIn(await this.stock(exam, graphql));
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change of the plan and of its windows, with who and when.' })
  async history(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    // The id came from a form: what the trail knows of anything else under it is not for the authors.
    return (await historyOf(ctx, exam.id)).filter(({ action }) => action.startsWith('exam.'));
  }

  @ResolveField(() => Int, { description: 'Questions on a form that count.' })
  itemCount(@Parent() exam: Exam) {
    return countOf(exam.blueprint);
  }

  private async stock(exam: Exam, graphql: GraphqlContext): Promise<readonly CellStock[]> {
    const one = loader<Exam, readonly CellStock[]>(graphql, 'exam stock', async (exams) => new Map(await Promise.all(exams.map(async (each) => [each, await this.forms.stock(graphql.ctx, each)] as const))));
    return found(await one.load(exam));
  }
}
