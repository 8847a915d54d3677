import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
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

  @ResolveField(() => ExamWindowType, { nullable: true, description: 'The window that is open, or the next one. Nothing where the exam has none ahead.' })
  presentWindow(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.service.present(ctx, exam);
  }
}
