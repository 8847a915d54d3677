import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { spanishSyllables } from './spanish.mjs';

const words = [
  ['diphthongs are one syllable', { ciudad: 2, cuídate: 3, cielo: 2, aire: 2, construí: 2, Europa: 3 }],
  ['an accent on the weak vowel parts it', { María: 3, país: 2, oír: 2, ahí: 2, búho: 2, había: 3, vivíais: 3 }],
  ['two open vowels are two syllables', { leer: 2, poeta: 3, caos: 2, alcohol: 3, línea: 3 }],
  ['three vowels can sound as one', { Uruguay: 3, buey: 1, cambiáis: 2 }],
  ['the silent u is not heard, the marked one is', { que: 1, guerra: 2, siguiente: 3, pingüino: 3, agua: 2, quien: 1 }],
  ['y is a vowel at the end only', { y: 1, muy: 1, soy: 1, ayer: 2, apoyo: 3 }],
  ['h is no wall', { prohibir: 2, ahora: 3, ahijado: 3 }],
  ['long words', { recuperación: 5, acompañamiento: 6, responsabilidad: 6, especialista: 5 }],
];
for (const [title, counts] of words) test(title, () => Object.entries(counts).forEach(([word, count]) => equal(spanishSyllables(word), count, word)));
