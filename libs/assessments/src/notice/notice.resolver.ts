import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Exam } from '../exam/exam.entity';
import { ExamPlanType } from '../exam/exam-plan.type';
import type { ExamNotice } from './notice.entity';
import { PERIOD_DAYS } from './notice.rules';
import { NoticeService } from './notice.service';
import { ExamNoticeType } from './notice.type';

@Resolver(() => ExamPlanType)
export class PlanNoticesResolver {
  constructor(private readonly service: NoticeService) {}

  @ResolveField(() => [ExamNoticeType], { description: 'Of the last ninety days, newest first; at most 100.' })
  notices(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.service.of(ctx, exam.id);
  }
}

@Resolver(() => ExamNoticeType)
export class ExamNoticeResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() notice: ExamNotice, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, notice.personId);
  }

  @ResolveField(() => Int, { description: 'Over how many days the attempts are counted.' })
  periodDays() {
    return PERIOD_DAYS;
  }
}
