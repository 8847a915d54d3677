import { syllable } from 'syllable';
import { spanishSyllables } from './spanish.mjs';

/** Shorter texts say too little about how hard they are to read. */
export const LEAST_WORDS = 50;

// Kincaid and others, 1975: the school grade in the United States that reads the text.
export const fleschKincaid = ({ sentences, words, syllables }) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
// Szigriszt Pazos, 1993; above 65 is "bastante fácil" on the INFLESZ scale (Barrio-Cantalejo and others, 2008).
export const perspicuity = ({ sentences, words, syllables }) => 206.835 - 62.3 * (syllables / words) - words / sentences;

export const measures = {
  en: { name: 'Flesch-Kincaid grade', of: fleschKincaid, syllables: syllable, isEasy: (figure) => figure <= 6, goal: 'at most 6' },
  es: { name: 'Szigriszt-Pazos perspicuity', of: perspicuity, syllables: spanishSyllables, isEasy: (figure) => figure >= 65, goal: 'at least 65' },
};

// Names of works are as they are: nobody can write them in shorter words.
const sources = /^## (Sources|Fuentes)\s*$[\s\S]*/m;

/** What is read aloud of a text: no Markdown, no address, no placeholder. */
export const plain = (text) =>
  text
    .replace(sources, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\{[^}]*\}\}|https?:\/\/\S+/g, '')
    .replace(/^\s*(#+|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/[*_`|]/g, '');

const wordsOf = (text) => text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];

/** A line ends a sentence: headings and list items have no full stop. */
export const sentencesOf = (text) => plain(text).split(/\n|(?<=[.!?…]["”»)]*)\s+/).map((sentence) => sentence.trim()).filter((sentence) => wordsOf(sentence).length > 0);

const countsOf = (sentences, syllables) => {
  const words = sentences.flatMap(wordsOf);
  return { sentences: sentences.length, words: words.length, syllables: words.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0) };
};

/** The figure of texts taken together, and the sentences that weigh most; nothing when they are too short to tell. */
export function readability(language, texts) {
  const { of, syllables, isEasy } = measures[language];
  const sentences = texts.flatMap(sentencesOf);
  const counts = countsOf(sentences, syllables);
  if (counts.words < LEAST_WORDS) return null;
  const figure = of(counts);
  const weight = (sentence) => countsOf([sentence], syllables).syllables;
  return { figure, isEasy: isEasy(Math.round(figure * 10) / 10), hardest: sentences.sort((a, b) => weight(b) - weight(a)).slice(0, 3) };
}
