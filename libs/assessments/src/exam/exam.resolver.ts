import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, LocalDateScalar, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { AttemptType } from './attempt.type';
import type { Exam } from './exam.entity';
import { ExamService } from './exam.service';
import type { Standing } from './exam.service';
import { BlueprintPartType, ExamConnection, ExamType, ExamViewerCanType } from './exam.type';
import { countOf, domainsOf } from './blueprint.rules';
import { PASSING_SCORE } from './score.rules';

@Resolver(() => ExamType)
export class ExamResolver {
  constructor(private readonly service: ExamService) {}

  @Query(() => ExamConnection, { description: 'The exams open to the signed-in trainee.' })
  @Access(Role.TRAINEE)
  exams(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Query(() => ExamType)
  @Access(Role.TRAINEE)
  exam(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.one(ctx, id);
  }

  @ResolveField(() => String)
  title(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return exam.title[ctx.actor.locale];
  }

  @ResolveField(() => [BlueprintPartType])
  blueprint(@Parent() exam: Exam) {
    return domainsOf(exam.blueprint).map((domain) => ({ domain, count: countOf(exam.blueprint, domain) }));
  }

  @ResolveField(() => Int, { description: 'Questions on a form that count.' })
  itemCount(@Parent() exam: Exam) {
    return countOf(exam.blueprint);
  }

  @ResolveField(() => Int, { description: 'The scaled score that passes.' })
  passingScore() {
    return PASSING_SCORE;
  }

  @ResolveField(() => Boolean, { description: 'Has the signed-in person passed it?' })
  async isPassed(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return (await this.standing(exam, graphql)).isPassed;
  }

  @ResolveField(() => Int)
  async attemptsLeft(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return (await this.standing(exam, graphql)).attemptsLeft;
  }

  @ResolveField(() => LocalDateScalar, { nullable: true, description: 'The first day of the next attempt, by the retake rule; nothing before the first one.' })
  async nextAllowedOn(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return (await this.standing(exam, graphql)).nextAllowedOn;
  }

  @ResolveField(() => AttemptType, { nullable: true, description: 'The attempt that is running, on whatever device it was begun.' })
  async openAttempt(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return (await this.standing(exam, graphql)).openAttempt;
  }

  @ResolveField(() => [AttemptType], { description: 'The attempts of the signed-in person, oldest first.' })
  async attempts(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return (await this.standing(exam, graphql)).attempts;
  }

  @ResolveField(() => ExamViewerCanType)
  async viewerCan(@Parent() exam: Exam, @Context() graphql: GraphqlContext) {
    return { start: (await this.standing(exam, graphql)).canStart };
  }

  private standing(exam: Exam, { ctx, loaders }: GraphqlContext): Promise<Standing> {
    const key = `exam standing ${exam.id}`;
    const known = loaders.get(key) as Promise<Standing> | undefined;
    const standing = known ?? this.service.standing(ctx, exam);
    loaders.set(key, standing);
    return standing;
  }
}
