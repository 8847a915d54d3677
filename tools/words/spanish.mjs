const open = 'aeoáéó';
const stressedWeak = 'íú';
const isVowel = (letter) => 'aeiouáéíóúü'.includes(letter);

/** A vowel begins a new syllable beside another one unless the two sound as one (RAE, Ortografía 2010, on diphthongs and hiatus). */
function isApart(one, next) {
  if (open.includes(one) && open.includes(next)) return true;
  if (one === next) return true;
  return (open.includes(one) && stressedWeak.includes(next)) || (stressedWeak.includes(one) && open.includes(next));
}

/** Only vowels count: the u of que and gui is silent, h is no wall between vowels, y is a vowel at the end. */
const sounding = (word) => word.toLowerCase().replace(/(?<=q)u|(?<=g)u(?=[eéií])/g, '').replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '').replace(/y$/, 'i');

export function spanishSyllables(word) {
  const letters = [...sounding(word)];
  return letters.filter((letter, at) => isVowel(letter) && (at === 0 || !isVowel(letters[at - 1]) || isApart(letters[at - 1], letter))).length;
}
