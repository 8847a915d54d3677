import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { countOf } from './blueprint.rules';
import type { Exam } from './exam.entity';
import { ExamPlanInput } from './exam-plan.input';
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
  planExam(@CurrentCtx() ctx: Ctx, @Args('providerId', { type: () => ID }) providerId: string, @Args('plan') plan: ExamPlanInput) {
    return this.plans.create(ctx, providerId, plan);
  }

  @Mutation(() => ExamPlanType, { description: 'Changes what attempts from now on are made of. Another form or cut is a new standard; attempts that run keep theirs.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  replanExam(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('plan') plan: ExamPlanInput) {
    return this.plans.change(ctx, id, plan);
  }

  @ResolveField(() => [BlueprintCellType])
  blueprint(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return this.forms.stock(graphql.ctx, exam);
  }

  @ResolveField(() => Int, { description: 'Questions on a form that count.' })
  itemCount(@Parent() exam: Exam) {
    return countOf(exam.blueprint);
  }
}
