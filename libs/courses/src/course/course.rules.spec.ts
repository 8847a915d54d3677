import { DomainCode } from '@waymark/kernel';
import { StepKind } from './content.rules';
import type { CheckQuestion, ModuleContent, StepContent, StepMedia } from './content.rules';
import { mark, problemsOf } from './course.rules';

const text = (words: string) => ({ en: words, es: words });
const question: CheckQuestion = {
  rightOptionId: 'b',
  hint: text('Look again.'),
  options: [
    { id: 'a', text: text('A'), why: text('Not A.') },
    { id: 'b', text: text('B'), why: text('Yes, B.') },
  ],
};
const media: StepMedia = { file: text('listening.mp4'), seconds: 72, captions: text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello'), transcript: text('Hello') };
const check: StepContent = { id: 's', kind: StepKind.CHECK, title: text('Check'), minutes: 60, isRequired: true, body: text('Which?'), question };
const aModule = (step: Partial<StepContent> = {}, module: Partial<ModuleContent> = {}): ModuleContent => ({
  id: 'm', title: text('M'), domain: DomainCode.ADVOCACY, creditMinutes: 60, leastEngagedMinutes: 0, steps: [{ ...check, ...step }], ...module,
});
const codes = (...modules: ModuleContent[]) => problemsOf({ title: text('C'), summary: text('S'), modules }).map(({ code }) => code);
const withMedia = (kind: StepKind, change: Partial<StepMedia> | null) => codes(aModule({ kind, question: null, media: change && { ...media, ...change } }));

it('an answer is right or not, and says why', () => {
  expect(mark(question, 'b')).toEqual({ isRight: true, why: text('Yes, B.') });
  expect(mark(question, 'a')).toEqual({ isRight: false, why: text('Not A.') });
});
it('"I am not sure" is an answer and gets the hint', () => {
  expect(mark(question, null)).toEqual({ isRight: false, why: text('Look again.') });
});
it('an option that the check does not have is refused', () => {
  expect(() => mark(question, 'z')).toThrow('CHECK_OPTION_UNKNOWN');
});

describe('before a course is published', () => {
  it('a whole one has nothing to mend', () => {
    expect(codes(aModule())).toEqual([]);
  });
  it('[A4] a module credits exactly what its required steps plan', () => {
    expect(codes(aModule({ minutes: 59 }))).toEqual(['COURSE_MINUTES_DIFFER']);
    expect(codes(aModule({ isRequired: false }))).toEqual(['COURSE_MODULE_EMPTY', 'COURSE_MINUTES_DIFFER']);
  });
  it('a course and a module have something in them', () => {
    expect(codes()).toEqual(['COURSE_EMPTY']);
    expect(codes(aModule({}, { steps: [], creditMinutes: 0 }))).toEqual(['COURSE_MODULE_EMPTY']);
  });
  it('a check has its right option', () => {
    expect(codes(aModule({ question: { ...question, rightOptionId: 'c' } }))).toEqual(['COURSE_CHECK_BROKEN']);
    expect(codes(aModule({ question: null }))).toEqual(['COURSE_CHECK_BROKEN']);
  });
  it('no text is missing in one language, and the place is named', () => {
    const module = aModule({ title: { en: 'Check', es: ' ' } });
    expect(problemsOf({ title: text('C'), summary: text('S'), modules: [module] })).toEqual([{ code: 'COURSE_TEXT_MISSING', moduleId: 'm', stepId: 's' }]);
    expect(codes(aModule({ question: { ...question, hint: { en: '', es: 'x' } } }))).toEqual(['COURSE_TEXT_MISSING']);
  });
  it.each([StepKind.VIDEO, StepKind.AUDIO])('a %s has a file, a transcript and captions in both languages', (kind) => {
    expect(withMedia(kind, {})).toEqual([]);
    expect(withMedia(kind, null)).toEqual(['COURSE_MEDIA_MISSING']);
    expect(withMedia(kind, { file: { en: 'a.mp4', es: '' } })).toEqual(['COURSE_MEDIA_MISSING']);
    expect(withMedia(kind, { transcript: { en: 'Hello', es: '' } })).toEqual(['COURSE_TRANSCRIPT_MISSING']);
    expect(withMedia(kind, { captions: { en: media.captions.en, es: 'Hola' } })).toEqual(['COURSE_CAPTIONS_MISSING']);
    expect(withMedia(kind, { captions: text('WEBVTT') })).toEqual(['COURSE_CAPTIONS_MISSING']);
  });
  it.each([StepKind.IMAGE, StepKind.FILE])('an %s is put into words, and needs no captions', (kind) => {
    expect(withMedia(kind, { captions: text('') })).toEqual([]);
    expect(withMedia(kind, { transcript: text('') })).toEqual(['COURSE_TRANSCRIPT_MISSING']);
  });
  it('[A5] a content note comes with its alternative', () => {
    expect(codes(aModule({ note: { text: text('Loss'), alternative: text('Another way') } }))).toEqual([]);
    expect(codes(aModule({ note: { text: text('Loss'), alternative: text('') } }))).toEqual(['COURSE_NOTE_BARE']);
  });
  it('a competency is one of the framework', () => {
    expect(codes(aModule({ competencies: ['C9.2', 'C12.4'] }))).toEqual([]);
    expect(codes(aModule({ competencies: ['C13.1'] }))).toEqual(['COURSE_COMPETENCY_UNKNOWN']);
  });
  it('a story goes somewhere', () => {
    const scene = { id: 'one', text: text('A call'), choices: [{ id: 'x', text: text('Listen'), why: text('Good'), to: null }] };
    expect(codes(aModule({ kind: StepKind.STORY, story: { scenes: [scene] } }))).toEqual([]);
    expect(codes(aModule({ kind: StepKind.STORY, story: { scenes: [] } }))).toEqual(['COURSE_STORY_BROKEN']);
  });
});
