import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Exam } from '../exam/exam.entity';
import { ExamPlanType } from '../exam/exam-plan.type';
import { AngoffService } from './angoff.service';
import { StandardService } from './standard.service';
import { AngoffStudyType, StandardType } from './standard.type';

@Resolver(() => ExamPlanType)
export class PlanStandardsResolver {
  constructor(
    private readonly standards: StandardService,
    private readonly studies: AngoffService,
  ) {}

  @ResolveField(() => Int, { description: 'How many right answers pass an attempt that begins now.' })
  async cutScore(@Parent() exam: Exam, @Context() { ctx }: GraphqlContext) {
    return (await this.standards.byId(ctx, exam.standardId)).cutScore;
  }

  @ResolveField('standards', () => [StandardType], { description: 'Every cut score with its record, newest first.' })
  versions(@Parent() exam: Exam, @Context() { ctx }: GraphqlContext) {
    return this.standards.ofExam(ctx, exam.id);
  }

  @ResolveField('studies', () => [AngoffStudyType], { description: 'Newest first.' })
  settings(@Parent() exam: Exam, @Context() { ctx }: GraphqlContext) {
    return this.studies.ofExam(ctx, exam.id);
  }
}
