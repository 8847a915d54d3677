import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { framework } from '../competency/framework.rules';
import { StepKind } from '../course/content.rules';
import type { CourseContent, ModuleContent } from '../course/content.rules';
import { problemsOf } from '../course/course.rules';
import { readStarterCourses } from './read-starter';

const folder = resolve(__dirname, '../../../../apps/api/seed/curriculum');
const courses = readStarterCourses(folder);
const course = (slug: string): CourseContent => courses.find((each) => each.slug === slug) ?? { slug, title: { en: '', es: '' }, summary: { en: '', es: '' }, modules: [] };
const foundations = course('foundations').modules;
const codesOf = ({ steps }: ModuleContent): string[] => steps.flatMap(({ competencies = [] }) => [...competencies]);
const kindsOf = ({ steps }: ModuleContent): StepKind[] => steps.map(({ kind }) => kind);
const named = (modules: readonly ModuleContent[]) => modules.map((module) => [module.title.en, module] as const);

it.each(courses.map((each) => [each.slug, each] as const))('[N5] %s could be published as it is, and says in both languages that it is a starter and not an accredited course', (_, { title, summary, modules }) => {
  expect(problemsOf({ title, summary, modules })).toEqual([]);
  expect(summary.en).toContain('not an accredited course');
  expect(summary.es).toContain('no un curso acreditado');
});
it('[A4] the first steps credit six hours over the four domains, as planned part by part', () => {
  expect(course('first-steps').modules.map(({ domain, creditMinutes }) => [domain, creditMinutes])).toEqual([
    ['ADVOCACY', 60],
    ['MENTORING_EDUCATION', 60],
    ['RECOVERY_WELLNESS', 120],
    ['ETHICAL_RESPONSIBILITY', 120],
  ]);
});
it('[N5] the foundations teach every competency of the SAMHSA framework, a module for each category', () => {
  expect(foundations).toHaveLength(framework.length);
  const missed = framework.map(({ competencies }, at) => competencies.filter(({ code }) => !foundations[at] || !codesOf(foundations[at]).includes(code)));
  expect(missed.flat().map(({ code }) => code)).toEqual([]);
});
it('[N5] the foundations tell stories in which a choice has a consequence', () => {
  expect(foundations.flatMap(kindsOf).filter((kind) => kind === StepKind.STORY).length).toBeGreaterThanOrEqual(4);
});

describe.each(named(foundations))('[N5] the module %s', (_, module) => {
  it('has four to eight steps with a check, a pause to think and 75 to 120 minutes', () => {
    expect(module.steps.length).toBeGreaterThanOrEqual(4);
    expect(module.steps.length).toBeLessThanOrEqual(8);
    expect(kindsOf(module)).toContain(StepKind.CHECK);
    expect(kindsOf(module).some((kind) => kind === StepKind.REFLECTION || kind === StepKind.STORY)).toBe(true);
    expect(module.creditMinutes).toBeGreaterThanOrEqual(75);
    expect(module.creditMinutes).toBeLessThanOrEqual(120);
  });
  it('names its sources in both languages', () => {
    const bodies = module.steps.map(({ body }) => body);
    expect(bodies.filter(({ en }) => /^## Sources$/m.test(en)).length).toBeGreaterThan(0);
    expect(bodies.filter(({ en, es }) => /^## Sources$/m.test(en) !== /^## Fuentes$/m.test(es))).toEqual([]);
  });
  it('[N6] carries the formats and the roles that it prepares for', () => {
    expect(module.formats?.length).toBeGreaterThan(0);
    expect(module.roles?.length).toBeGreaterThan(0);
  });
});
it('keeps each text short enough for a waiting room', () => {
  const steps = courses.flatMap(({ modules }) => modules.flatMap((module) => module.steps));
  const long = steps.filter(({ body }) => Math.max(body.en.split(/\s+/).length, body.es.split(/\s+/).length) > 300);
  expect(long.map(({ title }) => title.en)).toEqual([]);
});
it('ships every video in both languages', () => {
  const files = courses.flatMap(({ modules }) => modules.flatMap(({ steps }) => steps.flatMap(({ media }) => (media ? Object.values(media.file) : []))));
  expect(files).toHaveLength(2);
  expect(files.filter((file) => !existsSync(join(folder, 'media', file)))).toEqual([]);
});
