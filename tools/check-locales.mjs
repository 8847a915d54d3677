// Both languages have every text, with the same placeholders. Plural forms (`_one`, `_other`, `_many`) differ by language.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './paths.mjs';

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort().join();
const names = (catalogue) => new Map(Object.entries(catalogue).map(([key, text]) => [key.replace(plural, ''), text]));

function compare(file) {
  const other = `locales/es/${file}`;
  if (!existsSync(join(root, other))) return [`${other} is missing`];
  const en = names(readJson(`locales/en/${file}`));
  const es = names(readJson(other));
  const missing = [...en.keys()].filter((key) => !es.has(key)).map((key) => `${other}: ${key} is missing`);
  const extra = [...es.keys()].filter((key) => !en.has(key)).map((key) => `locales/en/${file}: ${key} is missing`);
  const empty = [...en, ...es].filter(([, text]) => typeof text !== 'string' || !text.trim()).map(([key]) => `${file}: ${key} is empty`);
  const unlike = [...en].filter(([key, text]) => es.has(key) && !plural.test(key) && placeholders(String(text)) !== placeholders(String(es.get(key)))).map(([key]) => `${file}: ${key} has other placeholders in Spanish`);
  return [...missing, ...extra, ...empty, ...unlike];
}

const files = readdirSync(join(root, 'locales/en'));
const strays = readdirSync(join(root, 'locales/es')).filter((file) => !files.includes(file)).map((file) => `locales/en/${file} is missing`);
const problems = [...files.flatMap(compare), ...strays];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${files.length} catalogues: the same texts in both languages`);
process.exit(problems.length === 0 ? 0 : 1);
