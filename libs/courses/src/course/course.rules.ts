import { isWritten, must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { competencyCodes } from '../competency/framework.rules';
import { nothing, StepKind } from './content.rules';
import type { CheckQuestion, ContentNote, ModuleContent, StepContent, StepMedia, StepParts } from './content.rules';
import { isWhole } from './story.rules';
import type { Story } from './story.rules';

/** What keeps a course from being published, in the order in which an author meets it. */
export const courseProblemCodes = [
  'COURSE_EMPTY',
  'COURSE_MODULE_EMPTY',
  'COURSE_MINUTES_DIFFER',
  'COURSE_TEXT_MISSING',
  'COURSE_MEDIA_MISSING',
  'COURSE_TRANSCRIPT_MISSING',
  'COURSE_CAPTIONS_MISSING',
  'COURSE_CHECK_BROKEN',
  'COURSE_STORY_BROKEN',
  'COURSE_NOTE_BARE',
  'COURSE_COMPETENCY_UNKNOWN',
] as const;

export type CourseProblemCode = (typeof courseProblemCodes)[number];

export const courseErrorCodes = [
  ...courseProblemCodes,
  'COURSE_NOT_ENROLLED',
  'COURSE_SLUG_TAKEN',
  'COURSE_FOLDER_UNREADABLE',
  'COURSE_TOO_LONG',
  'STEP_NOT_A_CHECK',
  'CHECK_OPTION_UNKNOWN',
  'STORY_CHOICE_UNKNOWN',
  'STORY_NOT_ENDED',
] as const;

/** WebVTT with at least one cue, or the name of a file of it. */
const isCaptions = (text: string): boolean => text.startsWith('WEBVTT') && text.includes('-->');

type Checked = readonly CourseProblemCode[];

function ofQuestion({ options, rightOptionId, hint }: CheckQuestion): Checked {
  const ids = options.map((option) => option.id);
  if (ids.length < 2 || new Set(ids).size !== ids.length || !ids.includes(rightOptionId)) return ['COURSE_CHECK_BROKEN'];
  return [hint, ...options.flatMap((option) => [option.text, option.why])].every(isWritten) ? [] : ['COURSE_TEXT_MISSING'];
}

function ofStory(story: Story): Checked {
  if (!isWhole(story)) return ['COURSE_STORY_BROKEN'];
  return story.scenes.flatMap(({ text, choices }) => [text, ...choices.flatMap((choice) => [choice.text, choice.why])]).every(isWritten) ? [] : ['COURSE_TEXT_MISSING'];
}

/** Nobody is left out by a video or a sound: captions and every word as text, or it is not published. */
function ofMedia({ file, captions, transcript }: StepMedia, isPlayed: boolean): Checked {
  if (!isWritten(file)) return ['COURSE_MEDIA_MISSING'];
  if (!isWritten(transcript)) return ['COURSE_TRANSCRIPT_MISSING'];
  return !isPlayed || (isCaptions(captions.en) && isCaptions(captions.es)) ? [] : ['COURSE_CAPTIONS_MISSING'];
}

const ofNote = ({ text, alternative }: ContentNote): Checked => (isWritten(text) && isWritten(alternative) ? [] : ['COURSE_NOTE_BARE']);

export const isPlayed = (kind: StepKind): boolean => kind === StepKind.VIDEO || kind === StepKind.AUDIO;
export const hasMedia = (kind: StepKind): boolean => isPlayed(kind) || kind === StepKind.IMAGE || kind === StepKind.FILE;

function ofKind(kind: StepKind, { media, question, story }: StepParts): Checked {
  if (hasMedia(kind)) return media ? ofMedia(media, isPlayed(kind)) : ['COURSE_MEDIA_MISSING'];
  if (kind === StepKind.CHECK) return question ? ofQuestion(question) : ['COURSE_CHECK_BROKEN'];
  if (kind === StepKind.STORY) return story ? ofStory(story) : ['COURSE_STORY_BROKEN'];
  return [];
}

function ofStep(content: StepContent): Checked {
  const step = { ...nothing, ...content };
  const texts: Checked = isWritten(step.title) && isWritten(step.body) ? [] : ['COURSE_TEXT_MISSING'];
  const codes: Checked = step.competencies.every((code) => competencyCodes.has(code)) ? [] : ['COURSE_COMPETENCY_UNKNOWN'];
  return [...texts, ...ofKind(step.kind, step), ...(step.note ? ofNote(step.note) : []), ...codes];
}

/** The minutes that a module credits: what its author planned for the required steps. A live session is credited by attendance. */
export const plannedMinutes = (steps: readonly StepContent[]): number => steps.filter((step) => step.isRequired && step.kind !== StepKind.SESSION).reduce((sum, step) => sum + step.minutes, 0);

export interface CourseProblem {
  readonly code: CourseProblemCode;
  readonly moduleId: string | null;
  readonly stepId: string | null;
}

/** A module credits what its author planned, step by step: the sum is held against the credit, so that no hour comes from nowhere. */
function ofModule(module: ModuleContent): CourseProblem[] {
  const moduleId = module.id ?? null;
  const own: Checked = [
    ...(module.steps.some((step) => step.isRequired && step.kind !== StepKind.SESSION) ? [] : (['COURSE_MODULE_EMPTY'] as const)),
    ...(plannedMinutes(module.steps) === module.creditMinutes ? [] : (['COURSE_MINUTES_DIFFER'] as const)),
    ...(isWritten(module.title) ? [] : (['COURSE_TEXT_MISSING'] as const)),
  ];
  const steps = module.steps.flatMap((step) => [...new Set(ofStep(step))].map((code) => ({ code, moduleId, stepId: step.id ?? null })));
  return [...own.map((code) => ({ code, moduleId, stepId: null })), ...steps];
}

/** Everything that keeps the course from being published; nothing when it may be. */
export function problemsOf({ title, summary, modules }: { readonly title: InBoth; readonly summary: InBoth; readonly modules: readonly ModuleContent[] }): CourseProblem[] {
  const whole = { moduleId: null, stepId: null };
  const own: CourseProblem[] = isWritten(title) && isWritten(summary) ? [] : [{ ...whole, code: 'COURSE_TEXT_MISSING' }];
  return [...own, ...(modules.length === 0 ? [{ ...whole, code: 'COURSE_EMPTY' as const }] : modules.flatMap(ofModule))];
}

/** What an answer is told: right or not, and why. `null` is "I'm not sure": it gets the hint. */
export function mark(question: CheckQuestion, optionId: string | null): { isRight: boolean; why: InBoth } {
  if (optionId === null) return { isRight: false, why: question.hint };
  const option = question.options.find(({ id }) => id === optionId);
  must(option !== undefined, 'CHECK_OPTION_UNKNOWN');
  return { isRight: option.id === question.rightOptionId, why: option.why };
}
