import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalText } from '@waymark/courses';
import { readCourse } from './course-content';

const seed = join(__dirname, '../../seed/course');
const course = readCourse(join(seed, 'foundations'));
const steps = course.modules.flatMap((module) => module.steps);
const questions = steps.flatMap((step) => (step.question ? [step.question] : []));
const texts: LocalText[] = [
  course.title,
  course.summary,
  ...course.modules.map((module) => module.title),
  ...steps.flatMap((step) => [step.title, step.body, ...(step.media ? [step.media.transcript] : [])]),
  ...questions.flatMap((question) => [question.hint, ...question.options.flatMap((option) => [option.text, option.why])]),
];

it('[A4] the starter course credits six hours over the four domains, as planned part by part', () => {
  const planned = course.modules.map((module) => [module.domain, module.creditMinutes, module.steps.reduce((sum, step) => sum + step.minutes, 0)]);
  expect(planned).toEqual([
    ['ADVOCACY', 60, 60],
    ['MENTORING_EDUCATION', 60, 60],
    ['RECOVERY_WELLNESS', 120, 120],
    ['ETHICAL_RESPONSIBILITY', 120, 120],
  ]);
});
it('speaks of people first, in both languages', () => {
  const labels = /\b(addicts?|alcoholics?|substance abuse|clean and sober|junkies|adictos?|alcohólicos?|drogadictos?)\b/i;
  expect(texts.filter((text) => labels.test(text.en) || labels.test(text.es))).toEqual([]);
  expect(texts.filter((text) => text.en.trim() === '' || text.es.trim() === '')).toEqual([]);
});
it('keeps each text short enough for a waiting room', () => {
  const long = steps.filter((step) => Math.max(step.body.en.split(/\s+/).length, step.body.es.split(/\s+/).length) > 250);
  expect(long.map((step) => step.title.en)).toEqual([]);
});
it('has every video and its captions in both languages', () => {
  const files = steps.flatMap((step) => (step.media ? [...Object.values(step.media.file), ...Object.values(step.media.captions)] : []));
  expect(files).toHaveLength(4);
  expect(files.filter((file) => !existsSync(join(seed, 'media', file)))).toEqual([]);
});
