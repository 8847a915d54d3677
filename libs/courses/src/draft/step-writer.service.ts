import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { StepKind } from '../course/content.rules';
import type { CheckOption, CheckQuestion, ContentNote, LocalText, StepMedia, StepParts } from '../course/content.rules';
import { hasMedia } from '../course/course.rules';
import type { Story } from '../course/story.rules';
import { MediaService } from '../media/media.service';
import type { VersionStep } from '../version/version.rules';
import { DraftService } from './draft.service';
import type { WriteStepInput } from './write-step.input';

// Field by field, so that a stray one goes nowhere.
const text = ({ en, es }: LocalText): LocalText => ({ en, es });
const option = ({ id, text: words, why }: CheckOption): CheckOption => ({ id, text: text(words), why: text(why) });
const mediaOf = ({ file, seconds, captions, transcript }: StepMedia): StepMedia => ({ file: text(file), seconds, captions: text(captions), transcript: text(transcript) });
const questionOf = ({ options, rightOptionId, hint }: CheckQuestion): CheckQuestion => ({ options: options.map(option), rightOptionId, hint: text(hint) });
const noteOf = (note: ContentNote): ContentNote => ({ text: text(note.text), alternative: text(note.alternative) });
const storyOf = ({ scenes }: Story): Story => ({
  scenes: scenes.map((scene) => ({ id: scene.id, text: text(scene.text), choices: scene.choices.map((choice) => ({ ...option(choice), to: choice.to ?? null })) })),
});

const partsOf = ({ kind, media, question, story, note }: WriteStepInput): Pick<StepParts, 'media' | 'question' | 'story' | 'note'> => ({
  media: hasMedia(kind) && media ? mediaOf(media) : null,
  question: kind === StepKind.CHECK && question ? questionOf(question) : null,
  story: kind === StepKind.STORY && story ? storyOf(story) : null,
  note: note ? noteOf(note) : null,
});

@Injectable()
export class StepWriter {
  constructor(
    private readonly drafts: DraftService,
    private readonly media: MediaService,
  ) {}

  /** The step that an author wrote: only the parts of its kind, and only files that the author may use. */
  async stepOf(ctx: Ctx, input: WriteStepInput): Promise<VersionStep> {
    const { kind, minutes, isRequired, mayMarkDone } = input;
    const parts = partsOf(input);
    const { courseId } = await this.drafts.byCourse(ctx, input.courseId);
    if (parts.media) await this.media.take(ctx, courseId, [parts.media.file.en, parts.media.file.es]);
    return {
      id: input.stepId ?? randomUUID(),
      kind,
      title: text(input.title),
      body: text(input.body),
      minutes,
      isRequired,
      mayMarkDone,
      competencies: [...new Set(input.competencies)],
      ...parts,
    };
  }
}
