import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationType } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { LearnerStateService } from '../learning/learner-state.service';
import { resumeStep } from '../learning/learning.rules';
import { NextStepType } from '../learning/learning.type';
import type { VersionContent } from '../version/version.rules';
import { VersionService } from '../version/version.service';
import { ChoiceArgs } from './choice.input';
import type { Course } from './course.entity';
import { CourseService } from './course.service';
import { CourseConnection, CourseModuleType, CourseType } from './course.type';

@Resolver(() => CourseType)
export class CourseResolver {
  constructor(
    private readonly courses: CourseService,
    private readonly states: LearnerStateService,
    private readonly versions: VersionService,
  ) {}

  @Query(() => CourseConnection, { description: 'Courses that anyone signed in may take, oldest first.' })
  @Access.signedIn()
  courseList(@CurrentCtx() ctx: Ctx, @Args() choice: ChoiceArgs) {
    return this.courses.list(ctx, choice);
  }

  @Query(() => CourseType)
  @Access.signedIn()
  course(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.courses.byId(ctx, id);
  }

  @ResolveField(() => String)
  async title(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return (await this.content(graphql, course)).title[graphql.ctx.actor.locale];
  }

  @ResolveField(() => String)
  async summary(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return (await this.content(graphql, course)).summary[graphql.ctx.actor.locale];
  }

  @ResolveField(() => Boolean, { description: 'Did it begin as a course that ships with the product? Those are starters, not accredited courses.' })
  isStarter(@Parent() course: Course) {
    return course.starter !== null;
  }

  @ResolveField(() => OrganisationType)
  provider(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return loader<string, Organisation>(graphql, 'course-provider', (ids) => this.courses.providers(graphql.ctx, ids)).load(course.organisationId);
  }

  @ResolveField(() => [CourseModuleType])
  async modules(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, course.id)).plan;
  }

  @ResolveField(() => Int, { description: 'Minutes that the whole course credits.' })
  async creditMinutes(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, course.id)).plan.reduce((sum, module) => sum + module.creditMinutes, 0);
  }

  @ResolveField(() => Boolean, { description: 'Is the signed-in person enrolled?' })
  async isEnrolled(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, course.id)).enrolment !== null;
  }

  @ResolveField(() => NextStepType, { nullable: true, description: 'Where the signed-in person takes up again; nothing once every module is done.' })
  async resume(@Parent() course: Course, @Context() graphql: GraphqlContext) {
    const { plan, progress, lastOpened } = await this.states.batched(graphql, course.id);
    return resumeStep(plan, progress, lastOpened?.stepId ?? null);
  }

  private async content(graphql: GraphqlContext, course: Course): Promise<VersionContent> {
    const versions = loader<Course, VersionContent>(graphql, 'course-content', async (courses) => {
      const current = await this.versions.current(graphql.ctx, courses);
      return new Map(courses.flatMap((each) => (current.has(each.id) ? [[each, found(current.get(each.id)).content] as const] : [])));
    });
    return found(await versions.load(course));
  }
}
