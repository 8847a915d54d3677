import fc from 'fast-check';
import { DomainCode } from '@waymark/kernel';
import { identify } from '../version/version.rules';
import type { VersionContent } from '../version/version.rules';
import { aVersionStep, someContent } from '../testing';
import { movePart, removePart, renewStep, writeModule, writeStep } from './draft.rules';

const edit = { title: { en: 'New', es: 'Nuevo' }, domain: DomainCode.ADVOCACY, leastEngagedMinutes: 90, formats: [], roles: [], topics: [] };
let next = 0;
const content = identify(someContent(), () => `id-${(next += 1)}`);
const [first, second] = content.modules as [VersionContent['modules'][number], VersionContent['modules'][number]];
const steps = (of: VersionContent) => of.modules.flatMap((module) => module.steps.map((step) => step.title.en));
const credits = (of: VersionContent) => of.modules.map((module) => module.creditMinutes);

it('a module is written at its place, or added at the end', () => {
  expect(writeModule(content, first.id, edit).modules[0]).toMatchObject({ id: first.id, title: edit.title, steps: first.steps });
  expect(writeModule(content, 'new', edit).modules[2]).toMatchObject({ id: 'new', steps: [], creditMinutes: 0, leastEngagedMinutes: 0 });
});
it('[A4] the credit of a module follows its required steps, and its active time never asks for more', () => {
  const longer = writeStep(content, first.id, aVersionStep('More', { minutes: 15 }));
  expect(credits(longer)).toEqual([75, 60]);
  expect(credits(writeStep(longer, first.id, { ...longer.modules[0]!.steps[2]!, isRequired: false }))).toEqual([60, 60]);
  expect(writeModule(content, first.id, edit).modules[0]?.leastEngagedMinutes).toBe(60);
});
it('a step is written at its place, or added at the end of its module', () => {
  expect(steps(writeStep(content, first.id, { ...first.steps[0]!, title: { en: 'Other', es: 'Otro' } }))).toEqual(['Other', 'Which first?', 'Limits']);
  expect(steps(writeStep(content, first.id, aVersionStep('More')))).toEqual(['Ears', 'Which first?', 'More', 'Limits']);
  expect(() => writeStep(content, 'nowhere', aVersionStep('More'))).toThrow('NOT_FOUND');
});
it('a part moves one place among its own, and stays at the end of the list', () => {
  expect(steps(movePart(content, first.steps[0]!.id, 1))).toEqual(['Which first?', 'Ears', 'Limits']);
  expect(movePart(content, first.steps[0]!.id, -1)).toEqual(content);
  expect(movePart(content, second.id, -1).modules.map(({ id }) => id)).toEqual([second.id, first.id]);
});
it('a part is taken out, and the credit with it', () => {
  expect(credits(removePart(content, first.steps[0]!.id))).toEqual([30, 60]);
  expect(removePart(content, first.id).modules).toEqual([second]);
});
it('[A3] a step that is to be done again gets another name, and nothing else changes', () => {
  const renewed = renewStep(content, first.steps[0]!.id, 'again');
  expect(renewed.modules[0]?.steps[0]).toEqual({ ...first.steps[0], id: 'again' });
  expect(renewed.modules[0]?.steps[1]).toEqual(first.steps[1]);
});
it('a course and a module hold at most 200 parts', () => {
  const full = Array.from({ length: 200 }, (_, index) => `m${index}`).reduce((of, id) => writeModule(of, id, edit), { ...content, modules: [] as VersionContent['modules'] });
  expect(() => writeModule(full, 'one too many', edit)).toThrow('COURSE_TOO_LONG');
});
it('no order of moves loses or doubles a part', () => {
  const ids = content.modules.flatMap((module) => [module.id, ...module.steps.map((step) => step.id)]);
  const all = (of: VersionContent) => of.modules.flatMap((module) => [module.id, ...module.steps.map((step) => step.id)]).sort();
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<-1 | 1>(-1, 1)));
  fc.assert(fc.property(moves, (list) => expect(all(list.reduce((of, [id, by]) => movePart(of, id, by), content))).toEqual([...ids].sort())));
});
