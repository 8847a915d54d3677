import { must } from '@waymark/kernel';
import type { DomainCode, Locale, Minutes } from '@waymark/kernel';

export const courseErrorCodes = [
  'COURSE_NOT_ENROLLED',
  'COURSE_SLUG_TAKEN',
  'COURSE_MINUTES_DIFFER',
  'COURSE_CHECK_BROKEN',
  'COURSE_TEXT_MISSING',
  'STEP_NOT_A_CHECK',
  'STEP_UNANSWERED',
  'CHECK_OPTION_UNKNOWN',
] as const;

export type LocalText = Readonly<Record<Locale, string>>;

export enum StepKind {
  TEXT = 'TEXT',
  VIDEO = 'VIDEO',
  CHECK = 'CHECK',
}

export interface CheckOption {
  readonly id: string;
  readonly text: LocalText;
  /** Why this choice is right or not; told only after it was chosen. */
  readonly why: LocalText;
}

export interface CheckQuestion {
  readonly options: readonly CheckOption[];
  /** Never leaves the server. */
  readonly rightOptionId: string;
  /** Told to somebody who is not sure. */
  readonly hint: LocalText;
}

export interface StepVideo {
  readonly file: LocalText;
  readonly seconds: number;
  readonly captions: LocalText;
  readonly transcript: LocalText;
}

export interface StepContent {
  /** Left out for a step that is new. */
  readonly id?: string;
  readonly kind: StepKind;
  readonly title: LocalText;
  readonly minutes: Minutes;
  readonly isRequired: boolean;
  /** Markdown. */
  readonly body: LocalText;
  readonly video: StepVideo | null;
  readonly question: CheckQuestion | null;
}

export interface ModuleContent {
  readonly id?: string;
  readonly title: LocalText;
  readonly domain: DomainCode;
  readonly creditMinutes: Minutes;
  readonly leastEngagedMinutes: Minutes;
  readonly steps: readonly StepContent[];
}

export interface CourseContent {
  readonly slug: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly modules: readonly ModuleContent[];
}

const isWritten = (text: LocalText): boolean => text.en.trim() !== '' && text.es.trim() !== '';

function checkQuestion({ options, rightOptionId, hint }: CheckQuestion): void {
  const ids = options.map((option) => option.id);
  must(ids.length >= 2 && new Set(ids).size === ids.length && ids.includes(rightOptionId), 'COURSE_CHECK_BROKEN');
  must(options.every((option) => isWritten(option.text) && isWritten(option.why)) && isWritten(hint), 'COURSE_TEXT_MISSING');
}

/** A module credits what its author planned, step by step: the sum is held against the credit, so that no hour comes from nowhere. */
export function checkModule(module: ModuleContent): void {
  const planned = module.steps.filter((step) => step.isRequired).reduce((sum, step) => sum + step.minutes, 0);
  must(planned === module.creditMinutes, 'COURSE_MINUTES_DIFFER', { planned, credit: module.creditMinutes });
  for (const step of module.steps) {
    must(isWritten(step.title) && isWritten(step.body), 'COURSE_TEXT_MISSING');
    if (step.kind === StepKind.CHECK) must(step.question !== null, 'COURSE_CHECK_BROKEN');
    if (step.question) checkQuestion(step.question);
  }
}

/** What an answer is told: right or not, and why. `null` is "I'm not sure": it gets the hint. */
export function mark(question: CheckQuestion, optionId: string | null): { isRight: boolean; why: LocalText } {
  if (optionId === null) return { isRight: false, why: question.hint };
  const option = question.options.find(({ id }) => id === optionId);
  must(option !== undefined, 'CHECK_OPTION_UNKNOWN');
  return { isRight: option.id === question.rightOptionId, why: option.why };
}
