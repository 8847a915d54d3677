import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { CourseService } from '../course/course.service';
import { CourseModuleType, CourseType, StepType } from '../course/course.type';
import type { Enrolment } from './enrolment.entity';
import { DoneBy } from './finish.rules';
import { AnswerCheckInput, FinishStoryInput, RecordEngagementInput, SaveReflectionInput } from './learning.input';
import { minutesLeft } from './learning.rules';
import { LearningService } from './learning.service';
import type { CheckOutcome } from './learning.service';
import { CheckResultType, ContinueCardType, DomainProgressType, EnrolmentType } from './learning.type';
import { ProgressService } from './progress.service';
import { ResumeService } from './resume.service';
import type { ContinueCard } from './resume.service';

@Resolver(() => StepType)
export class LearningResolver {
  constructor(
    private readonly learning: LearningService,
    private readonly resume: ResumeService,
    private readonly progress: ProgressService,
  ) {}

  @Query(() => StepType, { description: 'A step of a course that the signed-in person takes.' })
  @Access.signedIn()
  step(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.learning.readStep(ctx, id);
  }

  @Query(() => ContinueCardType, { nullable: true, description: 'The unfinished course touched last, at the step to go on with.' })
  @Access.signedIn()
  continueCard(@CurrentCtx() ctx: Ctx) {
    return this.resume.card(ctx);
  }

  @Query(() => [DomainProgressType], { description: 'Training of the signed-in person in each of the four domains.' })
  @Access.signedIn()
  trainingProgress(@CurrentCtx() ctx: Ctx) {
    return this.progress.byDomain(ctx);
  }

  @Mutation(() => EnrolmentType)
  @Access.signedIn()
  enrol(@CurrentCtx() ctx: Ctx, @Args('courseId', { type: () => ID }) courseId: string) {
    return this.learning.enrol(ctx, courseId);
  }

  @Mutation(() => StepType, { description: 'Notes where the learner is, for every device.' })
  @Access.signedIn()
  openStep(@CurrentCtx() ctx: Ctx, @Args('stepId', { type: () => ID }) stepId: string) {
    return this.learning.openStep(ctx, stepId);
  }

  @Mutation(() => StepType, { description: 'A heartbeat of an open step, every 30 seconds.' })
  @Access.signedIn()
  recordEngagement(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordEngagementInput) {
    return this.learning.recordEngagement(ctx, input.stepId, input);
  }

  @Mutation(() => StepType, { description: 'The learner reached the end of the step. Its `next` is where to go.' })
  @Access.signedIn()
  completeStep(@CurrentCtx() ctx: Ctx, @Args('stepId', { type: () => ID }) stepId: string, @Args('by', { type: () => DoneBy, defaultValue: DoneBy.STEP }) by: DoneBy) {
    return this.learning.completeStep(ctx, stepId, by);
  }

  @Mutation(() => StepType, { description: 'Keeps what the learner writes; nobody else reads it.' })
  @Access.signedIn()
  saveReflection(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveReflectionInput) {
    return this.learning.saveReflection(ctx, input.stepId, input.text);
  }

  @Mutation(() => StepType, { description: 'The learner reached an end of the story.' })
  @Access.signedIn()
  finishStory(@CurrentCtx() ctx: Ctx, @Args('input') input: FinishStoryInput) {
    return this.learning.finishStory(ctx, input.stepId, input.choiceIds);
  }

  @Mutation(() => CheckResultType)
  @Access.signedIn()
  answerCheck(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerCheckInput) {
    return this.learning.answerCheck(ctx, input.stepId, input.optionId ?? null);
  }
}

@Resolver(() => CheckResultType)
export class CheckResultResolver {
  @ResolveField(() => String)
  why(@Parent() outcome: CheckOutcome, @CurrentCtx() ctx: Ctx) {
    return outcome.why[ctx.actor.locale];
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(private readonly courses: CourseService) {}

  @ResolveField(() => CourseType)
  course(@Parent() enrolment: Enrolment, @Context() graphql: GraphqlContext) {
    return this.courses.byId(graphql.ctx, enrolment.courseId);
  }
}

const moduleOf = (card: ContinueCard) => found(card.state.plan.find((module) => module.id === card.moduleId));

@Resolver(() => ContinueCardType)
export class ContinueCardResolver {
  @ResolveField(() => CourseModuleType)
  module(@Parent() card: ContinueCard) {
    return moduleOf(card);
  }

  @ResolveField(() => Int)
  part(@Parent() card: ContinueCard) {
    return moduleOf(card).steps.findIndex((step) => step.id === card.stepId) + 1;
  }

  @ResolveField(() => Int)
  parts(@Parent() card: ContinueCard) {
    return moduleOf(card).steps.length;
  }

  @ResolveField(() => Int)
  minutesLeft(@Parent() card: ContinueCard) {
    return minutesLeft(moduleOf(card), card.state.progress);
  }
}
