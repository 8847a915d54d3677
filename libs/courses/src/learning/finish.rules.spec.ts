import { StepKind } from '../course/content.rules';
import { checkFinish, DoneBy, secondsLeft } from './finish.rules';
import type { Finishing } from './finish.rules';

const text = (words: string) => ({ en: words, es: words });
const note = { text: text('Loss'), alternative: text('Another way') };
const media = { file: text('a.mp4'), seconds: 100, captions: text(''), transcript: text('') };
const step = (kind: StepKind, with_: Partial<Finishing> = {}): Finishing => ({ kind, media: null, note: null, mayMarkDone: false, ...with_ });
const taken = (watchedSeconds = 0, hasAnswer = false) => ({ watchedSeconds, hasAnswer });
const finish = (of: Finishing, by = DoneBy.STEP, seen = taken()) => () => checkFinish(of, by, seen);

it.each([StepKind.TEXT, StepKind.IMAGE, StepKind.FILE])('a %s is done at its end', (kind) => {
  expect(finish(step(kind))).not.toThrow();
});
it.each([StepKind.CHECK, StepKind.REFLECTION, StepKind.STORY])('a %s is done once it is answered', (kind) => {
  expect(finish(step(kind))).toThrow('STEP_UNANSWERED');
  expect(finish(step(kind), DoneBy.STEP, taken(0, true))).not.toThrow();
});
it.each([StepKind.VIDEO, StepKind.AUDIO])('[A4] a %s is done once four fifths of it were played', (kind) => {
  expect(finish(step(kind, { media }), DoneBy.STEP, taken(79))).toThrow('STEP_NOT_PLAYED');
  expect(finish(step(kind, { media }), DoneBy.STEP, taken(80))).not.toThrow();
  expect(secondsLeft(step(kind, { media }), taken(30))).toBe(50);
});
it('[A4] is called done by hand only where its author allows it, and only if it is played', () => {
  expect(finish(step(StepKind.VIDEO, { media, mayMarkDone: true }), DoneBy.HAND)).not.toThrow();
  expect(finish(step(StepKind.VIDEO, { media }), DoneBy.HAND)).toThrow('STEP_NOT_BY_HAND');
  expect(finish(step(StepKind.CHECK, { mayMarkDone: true }), DoneBy.HAND)).toThrow('STEP_NOT_BY_HAND');
});
it.each(Object.values(StepKind))('[A5] a %s with a topic note is done by its alternative, and without one it is not', (kind) => {
  expect(finish(step(kind, { note, media }), DoneBy.ALTERNATIVE)).not.toThrow();
  expect(finish(step(kind, { media }), DoneBy.ALTERNATIVE, taken(100, true))).toThrow('STEP_NO_ALTERNATIVE');
});
it('[A7] a live session is done by being there, and by nothing else', () => {
  expect(finish(step(StepKind.SESSION), DoneBy.STEP, taken(0, true))).toThrow('STEP_NOT_ATTENDED');
});
