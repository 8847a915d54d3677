import { competencyCodes, framework } from './framework.rules';

it('[A6] one framework has the 12 SAMHSA categories and 62 competencies, each in both languages and with a code of its own', () => {
  expect(framework.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, index) => `C${index + 1}`));
  expect(competencyCodes.size).toBe(62);
  const texts = framework.flatMap(({ title, competencies }) => [title, ...competencies.map(({ text }) => text)]);
  expect(texts.filter(({ en, es }) => en.trim() === '' || es.trim() === '')).toEqual([]);
});
