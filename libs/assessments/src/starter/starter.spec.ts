import { resolve } from 'node:path';
import { domainCodes, PeerRole, PracticeFormat } from '@waymark/kernel';
import { checkBlueprint, checkStock, countOf, stockOf } from '../exam/blueprint.rules';
import { checkKey, ItemKind, missingLanguages } from '../item/item.rules';
import { checkRubric } from '../role-play/rubric.rules';
import { checkScenario, Family } from '../role-play/scenario.rules';
import { readStarterExam, readStarterItems, readStarterRolePlays } from './read-starter';

const folder = resolve(__dirname, '../../../../apps/api/seed/curriculum');
const items = readStarterItems(folder);
const { rubrics, scenarios } = readStarterRolePlays(folder);
const repeated = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index);
const whyNot = (check: () => void): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    return String(error);
  }
};

it('[N5] every item has one way to be right, both languages, and a code of its own', () => {
  expect(items.flatMap((item) => whyNot(() => checkKey(item)) ?? [])).toEqual([]);
  expect(items.filter((item) => missingLanguages(item).length > 0).map(({ code }) => code)).toEqual([]);
  expect(repeated(items.map(({ code }) => code))).toEqual([]);
});
it('asks each question once, in each language', () => {
  expect(repeated(items.map(({ stem, vignette }) => `${vignette?.code ?? ''} ${stem.en}`))).toEqual([]);
  expect(repeated(items.map(({ stem, vignette }) => `${vignette?.code ?? ''} ${stem.es}`))).toEqual([]);
});
it('a vignette reads the same above each of its items', () => {
  const texts = new Set(items.flatMap(({ vignette }) => (vignette ? [JSON.stringify(vignette)] : [])));
  expect(repeated([...texts].map((text) => (JSON.parse(text) as { code: string }).code))).toEqual([]);
});
it('leaves little to a coin: at most one item in four is true or false', () => {
  expect(items.filter(({ kind }) => kind === ItemKind.TRUE_FALSE).length).toBeLessThanOrEqual(items.length / 4);
});
it('[N5] the bank has 120 items or more', () => {
  expect(items.length).toBeGreaterThanOrEqual(120);
});
it('[N5] the bank fills the starter exam for every attempt that it allows: 60 items, 15 a domain', () => {
  const { blueprint, maxAttempts, cutScore } = readStarterExam(folder);
  checkBlueprint(blueprint);
  checkStock(stockOf(blueprint, items.map((item) => ({ ...item, isPilot: false })), maxAttempts));
  expect(domainCodes.map((domain) => countOf(blueprint, domain))).toEqual([15, 15, 15, 15]);
  expect(cutScore).toBe(42);
});
it('[N5] every scenario is written in both languages and is judged by a rubric that is there', () => {
  expect(rubrics.flatMap((rubric) => whyNot(() => checkRubric(rubric)) ?? [])).toEqual([]);
  expect(scenarios.flatMap((scenario) => whyNot(() => checkScenario(scenario)) ?? [])).toEqual([]);
  expect(scenarios.filter(({ rubric }) => !rubrics.some(({ code }) => code === rubric)).map(({ code }) => code)).toEqual([]);
  expect(repeated(scenarios.map(({ code }) => code))).toEqual([]);
});
it('[N5] twelve scenarios or more show every family of situations', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(12);
  expect(Object.values(Family).filter((family) => !scenarios.some((scenario) => scenario.family === family))).toEqual([]);
});
it('[N6] scenarios carry every format and every role of peer work', () => {
  expect(Object.values(PracticeFormat).filter((format) => !scenarios.some(({ formats }) => formats.includes(format)))).toEqual([]);
  expect(Object.values(PeerRole).filter((role) => !scenarios.some(({ roles }) => roles.includes(role)))).toEqual([]);
});
