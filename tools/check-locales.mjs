// English and Spanish have the same keys with the same placeholders, and no empty text.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './paths.mjs';

const folder = process.argv[2] ?? 'locales';
const namespaces = new Set(['en', 'es'].flatMap((locale) => readdirSync(join(root, folder, locale)).filter((name) => name.endsWith('.json'))));
const load = (locale, name) => {
  try {
    return readJson(`${folder}/${locale}/${name}`);
  } catch (error) {
    throw new Error(`${folder}/${locale}/${name}: ${error.message}`);
  }
};

// Spanish counts in millions with a form of its own; English has none.
const isSpanishOnly = (key) => key.endsWith('_many');
const placeholders = (text) => [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1]))].sort().join(' ');

function problemsOfKey(key, en, es) {
  if (en === undefined) return isSpanishOnly(key) ? [] : [`${key} is missing in English`];
  if (es === undefined) return [`${key} is missing in Spanish`];
  if (typeof en !== 'string' || typeof es !== 'string') return [`${key} is not a text`];
  if (!en.trim() || !es.trim()) return [`${key} is empty`];
  // A singular may spell its number out.
  if (placeholders(en) !== placeholders(es) && !key.endsWith('_one')) return [`${key} has {{${placeholders(en)}}} in English and {{${placeholders(es)}}} in Spanish`];
  return [];
}

function problemsOf(name) {
  const [en, es] = [load('en', name), load('es', name)];
  return [...new Set([...Object.keys(en), ...Object.keys(es)])].flatMap((key) => problemsOfKey(key, en[key], es[key])).map((problem) => `${name}: ${problem}`);
}

const problems = [...namespaces].sort().flatMap((name) => {
  try {
    return problemsOf(name);
  } catch (error) {
    return [error.message];
  }
});
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`locales: ${namespaces.size} namespaces in two languages`);
process.exit(problems.length === 0 ? 0 : 1);
