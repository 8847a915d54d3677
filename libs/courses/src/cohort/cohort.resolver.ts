import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import type { Membership } from '@waymark/identity';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { ChoiceArgs } from '../course/choice.input';
import type { Course } from '../course/course.entity';
import { canTeach } from '../course/course.policy';
import { CourseService } from '../course/course.service';
import { CourseType } from '../course/course.type';
import { CohortProgress } from './cohort-progress.service';
import type { LearnerProgress } from './cohort-progress.service';
import type { Cohort } from './cohort.entity';
import { AddToCohortInput, ChangeCohortInput, OpenCohortInput } from './cohort.input';
import { CohortService } from './cohort.service';
import { CohortConnection, CohortLearnerType, CohortType, CohortViewerCanType, TrainerConnection, TrainerType } from './cohort.type';

@Resolver(() => CohortType)
export class CohortResolver {
  constructor(
    private readonly all: CohortService,
    private readonly progress: CohortProgress,
    private readonly courses: CourseService,
    private readonly people: PersonService,
  ) {}

  @Query(() => CohortConnection, { description: 'Cohorts that the viewer learns in, and those of their provider, the newest first.' })
  @Access.signedIn()
  cohorts(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.all.list(ctx, page);
  }

  @Query(() => CohortType)
  @Access.signedIn()
  cohort(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.all.byId(ctx, id);
  }

  @Query(() => TrainerConnection, { description: 'Trainers of the viewer\'s provider, longest member first.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  trainers(@CurrentCtx() ctx: Ctx, @Args() choice: ChoiceArgs) {
    return this.all.trainers(ctx, choice);
  }

  @Mutation(() => CohortType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  openCohort(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenCohortInput) {
    return this.all.open(ctx, input);
  }

  @Mutation(() => CohortType, { description: 'Another name, first day or trainer.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  changeCohort(@CurrentCtx() ctx: Ctx, @Args('input') input: ChangeCohortInput) {
    return this.all.change(ctx, input);
  }

  @Mutation(() => CohortType, { description: 'Trainees join, and take the course from then on.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  addToCohort(@CurrentCtx() ctx: Ctx, @Args('input') input: AddToCohortInput) {
    return this.all.add(ctx, input);
  }

  @Mutation(() => CohortType, { description: 'A learner leaves the cohort. They keep the course.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  removeFromCohort(@CurrentCtx() ctx: Ctx, @Args('learnerId', { type: () => ID, description: 'The `CohortLearner`.' }) learnerId: string) {
    return this.all.remove(ctx, learnerId);
  }

  @ResolveField(() => CourseType)
  course(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return this.courseOf(graphql, cohort);
  }

  @ResolveField(() => PersonType)
  trainer(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, cohort.trainerId);
  }

  @ResolveField(() => Int)
  async learnerCount(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return (await loader<string, number>(graphql, 'cohort-count', (ids) => this.progress.counts(graphql.ctx, ids)).load(cohort.id)) ?? 0;
  }

  @ResolveField(() => [CohortLearnerType], { description: 'By name, at most 100; for the staff of the provider, and empty for everybody else.' })
  async learners(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return (await this.isTaught(graphql, cohort)) ? this.progress.of(graphql.ctx, cohort) : [];
  }

  @ResolveField(() => CohortViewerCanType)
  async viewerCan(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return { teach: await this.isTaught(graphql, cohort) };
  }

  private async isTaught(graphql: GraphqlContext, cohort: Cohort): Promise<boolean> {
    return canTeach(graphql.ctx.actor, (await this.courseOf(graphql, cohort)).organisationId);
  }

  private async courseOf(graphql: GraphqlContext, { courseId }: Cohort): Promise<Course> {
    return found(await loader<string, Course>(graphql, 'course', (ids) => this.courses.byIds(graphql.ctx, ids)).load(courseId));
  }
}

@Resolver(() => CohortLearnerType)
export class CohortLearnerResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() learner: LearnerProgress, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, learner.personId);
  }
}

@Resolver(() => TrainerType)
export class TrainerResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() trainer: Membership, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, trainer.personId);
  }
}
