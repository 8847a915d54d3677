import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ExamPlanType } from './exam-plan.type';
import { OpenExamWindowInput } from './exam-window.input';
import { ExamWindowService } from './exam-window.service';
import type { Exam } from './exam.entity';
import { ExamType, ExamWindowType } from './exam.type';

@Resolver(() => ExamType)
export class ExamWindowResolver {
  constructor(private readonly service: ExamWindowService) {}

  @Mutation(() => ExamWindowType, { description: 'From now on the exam may be begun within its windows only.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  openExamWindow(@CurrentCtx() ctx: Ctx, @Args('input') { examId, opensAt, closesAt }: OpenExamWindowInput) {
    return this.service.open(ctx, examId, { opensAt, closesAt });
  }

  @Mutation(() => ExamWindowType, { description: 'Takes back a window that is ahead, or ends the one that is open. Who has begun keeps the whole time.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  closeExamWindow(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.close(ctx, id);
  }

  @Mutation(() => ExamPlanType, { description: 'From now on the exam may be begun at any time; windows ahead are taken back.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  openExamAtAnyTime(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.openAtAnyTime(ctx, id);
  }

  @ResolveField(() => ExamWindowType, { nullable: true, description: 'The window that is open, or the next one. Nothing where the exam has none ahead.' })
  presentWindow(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.service.present(ctx, exam);
  }
}

@Resolver(() => ExamPlanType)
export class PlanWindowsResolver {
  constructor(private readonly service: ExamWindowService) {}

  @ResolveField(() => [ExamWindowType], { description: 'Every window, first opened first; past and closed ones as well.' })
  windows(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.service.of(ctx, exam);
  }
}
