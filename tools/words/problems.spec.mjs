import { deepEqual, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../paths.mjs';
import { forbiddenIn } from './forbidden.mjs';

const found = (language, text, isInterface = false) => forbiddenIn(language, text, { isInterface }).map(({ word }) => word);

test('words that hurt are found in both languages, whatever their case', () => {
  deepEqual(found('en', 'Addicts suffer from it. He was clean, then relapsed.'), ['Addicts', 'was clean', 'relapsed', 'suffer from']);
  deepEqual(found('es', 'La víctima sufre de adicción; es Adicto y está limpio. Recayó.'), ['Adicto', 'está limpio', 'Recayó', 'sufre de', 'víctima']);
});
test('what is near to them is not', () => {
  deepEqual(found('en', 'Addiction is a health condition. A clean shirt. Alcoholics Anonymous. SAMHSA is the Substance Abuse and Mental Health Services Administration.'), []);
  deepEqual(found('es', 'La adicción. Ropa limpia. Alcohólicos Anónimos. Bebió una bebida alcohólica.'), []);
});
test('a teaching text may quote a word, the interface may not', () => {
  for (const text of ['Do not say “addict”.', 'Do not say "addict".', 'Do not say «addict».']) {
    deepEqual(found('en', text), []);
    deepEqual(found('en', text, true), ['addict']);
  }
});
test('only the voice of the product does without please and sorry', () => {
  deepEqual(found('en', 'Sorry, please wait'), []);
  deepEqual(found('en', 'Sorry, please wait', true), ['Sorry', 'please']);
  deepEqual(found('es', 'Por favor, lo sentimos', true), ['Por favor', 'lo sentimos']);
});

const check = (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-words-'));
  try {
    for (const [path, text] of Object.entries({ 'locales/en/a.json': '{}', 'locales/es/a.json': '{}', 'apps/api/seed/a.en.md': 'Hello', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return spawnSync(process.execPath, [join(root, 'tools/check-words.mjs'), folder], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const hard = 'Organisational responsibility necessitates interdisciplinary collaboration. '.repeat(12);

test('the check is green without an offender', () => equal(check({}).status, 0));
for (const [where, files, line] of [
  ['in a catalogue', { 'locales/en/a.json': '{"lead":"The exam failed"}' }, /locales\/en\/a\.json lead en: "failed"/],
  ['in a teaching text', { 'apps/api/seed/b.es.md': 'Es adicto.' }, /b\.es\.md es: "adicto"/],
  ['in the structure of a module', { 'apps/api/seed/m.yaml': 'steps:\n  - title: { en: The addict, es: Hola }\n' }, /m\.yaml steps\.0\.title en: "addict"/],
  ['in items as JSON', { 'apps/api/seed/i.json': '[{"stem":{"en":"A junkie","es":"Hola"}}]' }, /i\.json 0\.stem en: "junkie"/],
  ['in captions', { 'apps/api/seed/v.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nShe relapsed.' }, /v\.en\.vtt en: "relapsed"/],
  ['in a hard text', { 'apps/api/seed/h.en.md': hard }, /h\.en\.md en: Flesch-Kincaid grade \d+\.\d, at most 6/],
  ['in a hard mail among easy labels', { 'locales/en/a.json': JSON.stringify({ body: hard, ...Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`k${at}`, 'Go on'])) }) }, /a\.json body en: Flesch-Kincaid/],
]) {
  test(`an offender ${where} is refused by name`, () => {
    const { status, stderr } = check(files);
    equal(status, 1);
    match(stderr, line);
  });
}
