import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { StepKind } from '../course/content.rules';
import type { StepParts } from '../course/content.rules';
import { hasMedia } from '../course/course.rules';
import type { Story } from '../course/story.rules';
import { MediaService } from '../media/media.service';
import type { Draft } from './draft.entity';
import type { NameCourseInput, StoryInput, WriteModuleInput } from './draft.input';
import { movePart, removePart, renewStep, writeModule, writeStep } from './draft.rules';
import { DraftService } from './draft.service';
import type { MovePartInput, PartInput, WriteStepInput } from './write-step.input';

/** A choice that leads nowhere says so: left out and `null` are one answer. */
const storyOf = ({ scenes }: StoryInput): Story => ({ scenes: scenes.map((scene) => ({ ...scene, choices: scene.choices.map((choice) => ({ ...choice, to: choice.to ?? null })) })) });

/** Only the parts of its kind. */
const partsOf = ({ kind, media, question, story, note }: WriteStepInput): Pick<StepParts, 'media' | 'question' | 'story' | 'note'> => ({
  media: (hasMedia(kind) && media) || null,
  question: (kind === StepKind.CHECK && question) || null,
  story: kind === StepKind.STORY && story ? storyOf(story) : null,
  note: note ?? null,
});

/** What an author does to a draft, edit by edit; each names the revision that it was made on. */
@Injectable()
export class DraftEditService {
  constructor(
    private readonly drafts: DraftService,
    private readonly media: MediaService,
  ) {}

  name(ctx: Ctx, { title, summary, ...key }: NameCourseInput): Promise<Draft> {
    return this.drafts.edit(ctx, key, (content) => ({ ...content, title, summary }));
  }

  writeModule(ctx: Ctx, { moduleId, title, domain, leastEngagedMinutes, formats, roles, topics, ...key }: WriteModuleInput): Promise<Draft> {
    const edit = { title, domain, leastEngagedMinutes, formats: [...new Set(formats)], roles: [...new Set(roles)], topics: [...new Set(topics)] };
    return this.drafts.edit(ctx, key, (content) => writeModule(content, moduleId ?? randomUUID(), edit));
  }

  /** The files of the step are taken into the course: only those that the author may use. */
  async writeStep(ctx: Ctx, input: WriteStepInput): Promise<Draft> {
    const { stepId, kind, title, body, minutes, isRequired, mayMarkDone } = input;
    const step = { id: stepId ?? randomUUID(), kind, title, body, minutes, isRequired, mayMarkDone, competencies: [...new Set(input.competencies)], ...partsOf(input) };
    const { courseId } = await this.drafts.byCourse(ctx, input.courseId);
    if (step.media) await this.media.take(ctx, courseId, [step.media.file.en, step.media.file.es]);
    return this.drafts.edit(ctx, input, (content) => writeStep(content, input.moduleId, step));
  }

  movePart(ctx: Ctx, { partId, by, ...key }: MovePartInput): Promise<Draft> {
    return this.drafts.edit(ctx, key, (content) => movePart(content, partId, by));
  }

  removePart(ctx: Ctx, { partId, ...key }: PartInput): Promise<Draft> {
    return this.drafts.edit(ctx, key, (content) => removePart(content, partId));
  }

  renewStep(ctx: Ctx, { partId, ...key }: PartInput): Promise<Draft> {
    return this.drafts.edit(ctx, key, (content) => renewStep(content, partId, randomUUID()));
  }
}
