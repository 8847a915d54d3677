import { randomUUID } from 'node:crypto';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { problemsOf } from '../course/course.rules';
import { StepType } from '../course/course.type';
import { isReopenable } from '../version/version.rules';
import type { VersionStep } from '../version/version.rules';
import type { Draft } from './draft.entity';
import { NameCourseInput, StartCourseInput, WriteModuleInput } from './draft.input';
import { movePart, removePart, renewStep, writeModule, writeStep } from './draft.rules';
import type { Direction } from './draft.rules';
import { DraftService } from './draft.service';
import { CourseDraftConnection, CourseDraftType, CourseProblemType, DraftModuleType, DraftStepType, LocalTextType } from './draft.type';
import { StepWriter } from './step-writer.service';
import { MovePartInput, PartInput, PublishDraftInput, WriteStepInput } from './write-step.input';

@Resolver(() => CourseDraftType)
export class DraftResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly writer: StepWriter,
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
    return this.drafts.start(ctx, { organisationId: input.organisationId, title: { en: input.title.en, es: input.title.es } });
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  nameCourse(@CurrentCtx() ctx: Ctx, @Args('input') { title, summary, ...key }: NameCourseInput) {
    return this.drafts.edit(ctx, key, (content) => ({ ...content, title: { en: title.en, es: title.es }, summary: { en: summary.en, es: summary.es } }));
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  writeModule(@CurrentCtx() ctx: Ctx, @Args('input') input: WriteModuleInput) {
    const { title, domain, leastEngagedMinutes, formats, roles } = input;
    const edit = { title: { en: title.en, es: title.es }, domain, leastEngagedMinutes, formats: [...new Set(formats)], roles: [...new Set(roles)] };
    return this.drafts.edit(ctx, input, (content) => writeModule(content, input.moduleId ?? randomUUID(), edit));
  }

  @Mutation(() => CourseDraftType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  async writeStep(@CurrentCtx() ctx: Ctx, @Args('input') input: WriteStepInput) {
    const step = await this.writer.stepOf(ctx, input);
    return this.drafts.edit(ctx, input, (content) => writeStep(content, input.moduleId, step));
  }

  @Mutation(() => CourseDraftType, { description: 'Moves a module or a step one place up or down.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  movePart(@CurrentCtx() ctx: Ctx, @Args('input') { partId, by, ...key }: MovePartInput) {
    return this.drafts.edit(ctx, key, (content) => movePart(content, partId, by as Direction));
  }

  @Mutation(() => CourseDraftType, { description: 'Takes a module or a step out of the next version.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  removePart(@CurrentCtx() ctx: Ctx, @Args('input') { partId, ...key }: PartInput) {
    return this.drafts.edit(ctx, key, (content) => removePart(content, partId));
  }

  @Mutation(() => CourseDraftType, { description: 'From the next version on, everybody who is still in the module is asked for the step again.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  renewStep(@CurrentCtx() ctx: Ctx, @Args('input') { partId, ...key }: PartInput) {
    return this.drafts.edit(ctx, key, (content) => renewStep(content, partId, randomUUID()));
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
  async reopenable(@Parent() draft: Draft, @CurrentCtx() ctx: Ctx) {
    const before = (await this.drafts.published(ctx, draft.course))?.content;
    return before ? draft.content.modules.filter((module) => isReopenable(module, before)).map(({ id }) => id) : [];
  }
}

@Resolver(() => DraftStepType)
export class DraftStepResolver {
  @ResolveField(() => StepType)
  shown(@Parent() step: VersionStep) {
    return step;
  }
}
