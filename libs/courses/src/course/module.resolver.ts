import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { LearnerStateService } from '../learning/learner-state.service';
import { minutesLeft, minutesMissing } from '../learning/learning.rules';
import type { CourseModule, Step } from '../version/version.rules';
import { CourseModuleType, StepOutlineType } from './course.type';

@Resolver(() => CourseModuleType)
export class CourseModuleResolver {
  constructor(private readonly states: LearnerStateService) {}

  @ResolveField(() => String)
  title(@Parent() module: CourseModule, @CurrentCtx() ctx: Ctx) {
    return module.title[ctx.actor.locale];
  }

  @ResolveField(() => [StepOutlineType])
  steps(@Parent() module: CourseModule) {
    return module.steps;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the signed-in person finished it and its minutes were credited.' })
  async completedAt(@Parent() module: CourseModule, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, module.courseId)).completions.get(module.id)?.completedAt ?? null;
  }

  @ResolveField(() => Int, { description: 'Active minutes of the signed-in person.' })
  async engagedMinutes(@Parent() module: CourseModule, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, module.courseId)).progress.engagedMinutes.get(module.id) ?? 0;
  }

  @ResolveField(() => Int, { description: 'Active minutes that the module still asks for.' })
  async missingMinutes(@Parent() module: CourseModule, @Context() graphql: GraphqlContext) {
    return minutesMissing(module, (await this.states.batched(graphql, module.courseId)).progress);
  }

  @ResolveField(() => Int, { description: 'Planned minutes of what is still to do.' })
  async minutesLeft(@Parent() module: CourseModule, @Context() graphql: GraphqlContext) {
    return minutesLeft(module, (await this.states.batched(graphql, module.courseId)).progress);
  }

  @ResolveField(() => Int)
  async stepsDone(@Parent() module: CourseModule, @Context() graphql: GraphqlContext) {
    const { progress } = await this.states.batched(graphql, module.courseId);
    return module.steps.filter((step) => progress.doneSteps.has(step.id)).length;
  }
}

@Resolver(() => StepOutlineType)
export class StepOutlineResolver {
  constructor(private readonly states: LearnerStateService) {}

  @ResolveField(() => String)
  title(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return step.title[ctx.actor.locale];
  }

  @ResolveField(() => Boolean)
  async isDone(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, step.courseId)).progress.doneSteps.has(step.id);
  }
}
