import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { LearnerStateService } from '../learning/learner-state.service';
import { nextStep } from '../learning/learning.rules';
import { NextStepType } from '../learning/learning.type';
import { mediaPath } from '../media/media.rules';
import type { Step } from '../version/version.rules';
import { CheckOptionType, CourseModuleType, CourseType, StepMediaType, StepType, StorySceneType, TopicNoteType } from './course.type';
import { CourseService } from './course.service';
import { renderMarkdown } from './markdown';

@Resolver(() => StepType)
export class StepResolver {
  constructor(
    private readonly states: LearnerStateService,
    private readonly courses: CourseService,
  ) {}

  @ResolveField(() => String)
  title(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return step.title[ctx.actor.locale];
  }

  @ResolveField(() => String, { description: 'The text, from Markdown, as safe HTML.' })
  html(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return renderMarkdown(step.body[ctx.actor.locale]);
  }

  @ResolveField(() => StepMediaType, { nullable: true })
  media(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    if (!step.media) return null;
    const { file, seconds, transcript } = step.media;
    const language = ctx.actor.locale;
    return { src: mediaPath(file[language]), seconds, captions: `/files/captions/${step.id}/${language}`, language, transcript: transcript[language], transcriptHtml: renderMarkdown(transcript[language]) };
  }

  @ResolveField(() => TopicNoteType, { nullable: true })
  note(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return step.note && { text: step.note.text[ctx.actor.locale], alternativeHtml: renderMarkdown(step.note.alternative[ctx.actor.locale]) };
  }

  @ResolveField(() => [StorySceneType], { description: 'The scenes of a story, from its beginning.' })
  scenes(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    const language = ctx.actor.locale;
    return (step.story?.scenes ?? []).map((scene) => ({
      id: scene.id,
      html: renderMarkdown(scene.text[language]),
      choices: scene.choices.map(({ id, text, why, to }) => ({ id, text: text[language], why: why[language], to })),
    }));
  }

  @ResolveField(() => [CheckOptionType], { description: 'What can be chosen in a check, without the key.' })
  options(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return (step.question?.options ?? []).map(({ id, text }) => ({ id, text: text[ctx.actor.locale] }));
  }

  @ResolveField(() => CourseModuleType)
  async module(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    return found((await this.states.batched(graphql, step.courseId)).plan.find((module) => module.id === step.moduleId));
  }

  @ResolveField(() => CourseType)
  course(@Parent() step: Step, @CurrentCtx() ctx: Ctx) {
    return this.courses.byId(ctx, step.courseId);
  }

  @ResolveField(() => Int, { description: 'Steps in the module.' })
  async parts(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    return (await this.module(step, graphql)).steps.length;
  }

  @ResolveField(() => Boolean)
  async isDone(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    return (await this.states.batched(graphql, step.courseId)).progress.doneSteps.has(step.id);
  }

  @ResolveField(() => NextStepType, { nullable: true, description: 'The next required step; nothing only when the whole course is done.' })
  async next(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    const { plan, progress } = await this.states.batched(graphql, step.courseId);
    return nextStep(plan, progress, step.id);
  }
}
