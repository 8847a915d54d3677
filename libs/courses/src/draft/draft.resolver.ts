import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { problemsOf } from '../course/course.rules';
import { StepType } from '../course/course.type';
import type { VersionStep } from '../version/version.rules';
import { DraftEditService } from './draft-edit.service';
import { DraftStepType, LocalTextType } from './draft-step.type';
import type { Draft } from './draft.entity';
import { NameCourseInput, StartCourseInput, WriteModuleInput } from './draft.input';
import { DraftService } from './draft.service';
import { CourseDraftConnection, CourseDraftType, CourseProblemType, DraftModuleType } from './draft.type';
import { MovePartInput, PartInput, PublishDraftInput, WriteStepInput } from './write-step.input';

@Resolver(() => CourseDraftType)
export class DraftResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly edits: DraftEditService,
  ) {}

  @Query(() => CourseDraftConnection, { description: 'Courses that the signed-in person may edit, the one edited last first.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  courseDrafts(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.drafts.list(ctx, page);
  }

  @Query(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  courseDraft(@CurrentCtx() ctx: Ctx, @Args('courseId', { type: () => ID }) courseId: string) {
    return this.drafts.byCourse(ctx, courseId);
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  startCourse(@CurrentCtx() ctx: Ctx, @Args('input') input: StartCourseInput) {
    return this.drafts.start(ctx, input);
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  nameCourse(@CurrentCtx() ctx: Ctx, @Args('input') input: NameCourseInput) {
    return this.edits.name(ctx, input);
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  writeModule(@CurrentCtx() ctx: Ctx, @Args('input') input: WriteModuleInput) {
    return this.edits.writeModule(ctx, input);
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  writeStep(@CurrentCtx() ctx: Ctx, @Args('input') input: WriteStepInput) {
    return this.edits.writeStep(ctx, input);
  }

  @Mutation(() => CourseDraftType, { description: 'Moves a module or a step one place up or down.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  movePart(@CurrentCtx() ctx: Ctx, @Args('input') input: MovePartInput) {
    return this.edits.movePart(ctx, input);
  }

  @Mutation(() => CourseDraftType, { description: 'Takes a module or a step out of the next version.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  removePart(@CurrentCtx() ctx: Ctx, @Args('input') input: PartInput) {
    return this.edits.removePart(ctx, input);
  }

  @Mutation(() => CourseDraftType, { description: 'From the next version on, everybody who is still in the module is asked for the step again.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  renewStep(@CurrentCtx() ctx: Ctx, @Args('input') input: PartInput) {
    return this.edits.renewStep(ctx, input);
  }

  @Mutation(() => CourseDraftType, { description: 'Makes the next version. It never changes; trainees take it from now on.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  publishDraft(@CurrentCtx() ctx: Ctx, @Args('input') { reopened, ...key }: PublishDraftInput) {
    return this.drafts.publish(ctx, key, reopened);
  }

  @ResolveField(() => LocalTextType)
  title(@Parent() draft: Draft) {
    return draft.content.title;
  }

  @ResolveField(() => LocalTextType)
  summary(@Parent() draft: Draft) {
    return draft.content.summary;
  }

  @ResolveField(() => Boolean, { description: 'Did it begin as a course that ships with the product?' })
  isStarter(@Parent() draft: Draft) {
    return draft.course.starter !== null;
  }

  @ResolveField(() => [DraftModuleType])
  modules(@Parent() draft: Draft) {
    return draft.content.modules;
  }

  @ResolveField(() => Boolean)
  hasChanges(@Parent() draft: Draft) {
    return draft.revision !== draft.publishedRevision;
  }

  @ResolveField(() => [CourseProblemType])
  problems(@Parent() draft: Draft) {
    return problemsOf(draft.content);
  }

  @ResolveField(() => Int, { nullable: true })
  async versionNumber(@Parent() draft: Draft, @CurrentCtx() ctx: Ctx) {
    return (await this.drafts.published(ctx, draft.course))?.number ?? null;
  }

  @ResolveField(() => [ID])
  reopenable(@Parent() draft: Draft, @CurrentCtx() ctx: Ctx) {
    return this.drafts.reopenable(ctx, draft);
  }
}

@Resolver(() => DraftStepType)
export class DraftStepResolver {
  @ResolveField(() => StepType)
  shown(@Parent() step: VersionStep) {
    return step;
  }
}
