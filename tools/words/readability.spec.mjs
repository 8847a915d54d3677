import { equal, deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fleschKincaid, LEAST_WORDS, perspicuity, readability, sentencesOf } from './readability.mjs';

test('a published sentence of 13 words and 24 syllables is for grade 11.3', () => {
  // "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature": Wikipedia, Flesch–Kincaid readability tests.
  equal(fleschKincaid({ sentences: 1, words: 13, syllables: 24 }).toFixed(1), '11.3');
});
test('two syllables a word and ten words a sentence are 72.2 in Spanish, "bastante fácil"', () => {
  // The formula as legible.es gives it: 206.835 − 62.3 · 2 − 10.
  equal(perspicuity({ sentences: 4, words: 40, syllables: 80 }).toFixed(1), '72.2');
});
test('headings and list items are sentences, and Markdown, sources and placeholders are not read', () => {
  const text = '## Two ways\n\n- **Ask** first\n2. See [the page](https://988lifeline.org)\n\nHello, {{name}}. 12 of 20?\n\n## Sources\n\nSome long work, 2015';
  deepEqual(sentencesOf(text), ['Two ways', 'Ask first', 'See the page', 'Hello, .', '12 of 20?']);
});
test('a text that is too short has no figure', () => {
  equal(readability('en', ['Incomprehensibility.']), null);
});
test('a hard text is seen in each language, with its hardest sentence first', () => {
  const [easy, hard] = ['We walk home. ', 'Organisational responsibility necessitates interdisciplinary collaboration. '].map((text) => text.repeat(LEAST_WORDS));
  ok(readability('en', [easy]).isEasy);
  equal(readability('en', [easy, hard]).isEasy, false);
  equal(readability('en', [easy, hard]).hardest[0], hard.slice(0, hard.indexOf('.') + 1));
  ok(readability('es', ['La casa es de Ana. '.repeat(LEAST_WORDS)]).isEasy);
  equal(readability('es', ['La responsabilidad organizacional necesita colaboración interdisciplinaria. '.repeat(LEAST_WORDS)]).isEasy, false);
});
