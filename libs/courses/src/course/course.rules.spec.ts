import { DomainCode } from '@waymark/kernel';
import { checkModule, mark, StepKind } from './course.rules';
import type { CheckQuestion, ModuleContent, StepContent } from './course.rules';

const text = (words: string) => ({ en: words, es: words });
const question: CheckQuestion = {
  rightOptionId: 'b',
  hint: text('Look again.'),
  options: [
    { id: 'a', text: text('A'), why: text('Not A.') },
    { id: 'b', text: text('B'), why: text('Yes, B.') },
  ],
};
const check: StepContent = { kind: StepKind.CHECK, title: text('Check'), minutes: 60, isRequired: true, body: text('Which?'), video: null, question };
const aModule = (step: Partial<StepContent> = {}): ModuleContent => ({ title: text('M'), domain: DomainCode.ADVOCACY, creditMinutes: 60, leastEngagedMinutes: 0, steps: [{ ...check, ...step }] });

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
it('[A4] a module whose planned minutes differ from its credit is refused', () => {
  expect(() => checkModule(aModule())).not.toThrow();
  expect(() => checkModule(aModule({ minutes: 59 }))).toThrow('COURSE_MINUTES_DIFFER');
  expect(() => checkModule(aModule({ isRequired: false }))).toThrow('COURSE_MINUTES_DIFFER');
});
it('a check without its right option is refused', () => {
  expect(() => checkModule(aModule({ question: { ...question, rightOptionId: 'c' } }))).toThrow('COURSE_CHECK_BROKEN');
  expect(() => checkModule(aModule({ question: null }))).toThrow('COURSE_CHECK_BROKEN');
});
it('a text that is missing in one language is refused', () => {
  expect(() => checkModule(aModule({ title: { en: 'Check', es: ' ' } }))).toThrow('COURSE_TEXT_MISSING');
});
