import { aModule, aVersionStep, someContent } from '../testing';
import { identify, nextVersion, place } from './version.rules';
import type { VersionContent } from './version.rules';

let count = 0;
const newId = () => `id-${(count += 1)}`;
const first = nextVersion(identify(someContent(), newId), null);
const ids = (content: VersionContent) => content.modules.flatMap((module) => [module.id, ...module.steps.map((step) => step.id)]);
const rounds = (content: VersionContent) => content.modules.map((module) => module.round);

/** The same content with one more step in its first module. */
function longer(content: VersionContent, isRequired = true): VersionContent {
  const [module, ...others] = content.modules;
  const steps = [...module!.steps, aVersionStep('More', { isRequired })];
  return { ...content, modules: [{ ...module!, creditMinutes: module!.creditMinutes + (isRequired ? 30 : 0), steps }, ...others] };
}

it('[A3] a module and a step keep their name over versions, and new ones get one', () => {
  expect(new Set(ids(first)).size).toBe(5);
  const again = identify({ ...first, modules: [...first.modules, aModule()] }, newId);
  expect(ids(again).slice(0, 5)).toEqual(ids(first));
  expect(new Set(ids(again)).size).toBe(7);
});
it('[A3] a new version leaves completed modules closed unless they are re-opened', () => {
  expect(rounds(first)).toEqual([1, 1]);
  expect(rounds(nextVersion(longer(first), first))).toEqual([1, 1]);
  const reopened = nextVersion(longer(first), first, [first.modules[0]!.id]);
  expect(rounds(reopened)).toEqual([2, 1]);
  expect(rounds(nextVersion(longer(reopened), reopened))).toEqual([2, 1]);
});
it('[A3] a module without a new required step is not re-opened, nor one that nobody has seen', () => {
  const id = first.modules[0]!.id;
  expect(() => nextVersion(first, first, [id])).toThrow('MODULE_NOTHING_NEW');
  expect(() => nextVersion(longer(first, false), first, [id])).toThrow('MODULE_NOTHING_NEW');
  expect(() => nextVersion(first, null, [id])).toThrow('MODULE_NOT_PUBLISHED');
});
it('a course without a module is not published', () => {
  expect(() => nextVersion({ ...first, modules: [] }, null)).toThrow('COURSE_EMPTY');
});
it('modules and steps know their place', () => {
  const modules = place('c', first);
  expect(modules.map(({ courseId, position }) => [courseId, position])).toEqual([['c', 1], ['c', 2]]);
  expect(modules[0]!.steps.map(({ moduleId, position }) => [moduleId, position])).toEqual([[modules[0]!.id, 1], [modules[0]!.id, 2]]);
});
