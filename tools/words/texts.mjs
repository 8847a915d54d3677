import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';

const languages = ['en', 'es'];

/** Every `{ en, es }` of a structure. What is written for reviewers alone stands in one language and is not read here. */
function localTexts(value, key = '') {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (languages.includes(name) && typeof inner === 'string' ? [{ language: name, key, text: inner }] : localTexts(inner, key ? `${key}.${name}` : name)));
}

// WebVTT: the cues without their numbers and times.
const spoken = (captions) => captions.split('\n').filter((line) => !/^(WEBVTT|\d+|.*-->.*)?$/.test(line.trim())).join(' ');

const languageOf = (path) => languages.find((language) => path.includes(`.${language}.`) || path.includes(`${sep}${language}${sep}`));

function textsOfFile(path, source) {
  if (/\.ya?ml$/.test(path)) return localTexts(parse(source));
  const language = languageOf(path);
  if (!path.endsWith('.json')) return [{ language, key: '', text: path.endsWith('.vtt') ? spoken(source) : source }];
  return language ? Object.entries(JSON.parse(source)).map(([key, text]) => ({ language, key, text })) : localTexts(JSON.parse(source));
}

/** Every file of texts under a folder, with the texts that people read in it. */
export function filesOfTexts(root, folder, { isInterface }) {
  const paths = readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)).filter((path) => /\.(md|ya?ml|json|vtt)$/.test(path)).sort();
  return paths.map((path) => ({ path, isInterface, texts: textsOfFile(path, readFileSync(join(root, path), 'utf8')) }));
}
