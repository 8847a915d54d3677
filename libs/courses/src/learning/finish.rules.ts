import { must } from '@waymark/kernel';
import { StepKind } from '../course/content.rules';
import type { ContentNote, StepMedia } from '../course/content.rules';
import { isPlayed } from '../course/course.rules';

export const finishErrorCodes = ['STEP_UNANSWERED', 'STEP_NOT_PLAYED', 'STEP_NO_ALTERNATIVE', 'STEP_NOT_BY_HAND', 'STEP_NOT_ATTENDED', 'STEP_NOT_A_REFLECTION', 'STEP_NOT_A_STORY'] as const;

/** How a step was done. Each counts the same. */
export enum DoneBy {
  STEP = 'STEP',
  ALTERNATIVE = 'ALTERNATIVE',
  HAND = 'HAND',
}

/** The share of a video or sound that was played before it is done; its last seconds are often silence. */
const SHARE_PLAYED = 0.8;

export interface Finishing {
  readonly kind: StepKind;
  readonly media: StepMedia | null;
  readonly note: ContentNote | null;
  readonly mayMarkDone: boolean;
}

/** What the server saw itself of a step that was taken. */
export interface Taken {
  readonly hasAnswer: boolean;
  readonly watchedSeconds: number;
}

const secondsAsked = ({ media }: Finishing): number => Math.floor((media?.seconds ?? 0) * SHARE_PLAYED);

/** Seconds of a video or sound that are still to be played. */
export const secondsLeft = (step: Finishing, { watchedSeconds }: Taken): number => (isPlayed(step.kind) ? Math.max(0, secondsAsked(step) - watchedSeconds) : 0);

const asksForAnswer = (kind: StepKind): boolean => kind === StepKind.CHECK || kind === StepKind.REFLECTION || kind === StepKind.STORY;

/** May the step be called done this way? */
export function checkFinish(step: Finishing, by: DoneBy, taken: Taken): void {
  if (by === DoneBy.ALTERNATIVE) return must(step.note !== null, 'STEP_NO_ALTERNATIVE');
  if (by === DoneBy.HAND) return must(isPlayed(step.kind) && step.mayMarkDone, 'STEP_NOT_BY_HAND');
  must(step.kind !== StepKind.SESSION, 'STEP_NOT_ATTENDED');
  must(!asksForAnswer(step.kind) || taken.hasAnswer, 'STEP_UNANSWERED');
  must(secondsLeft(step, taken) === 0, 'STEP_NOT_PLAYED', { seconds: secondsLeft(step, taken) });
}
