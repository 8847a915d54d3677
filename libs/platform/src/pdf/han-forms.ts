import type { Face, HanForms } from './pdf-fonts';

const hangul = /\p{Script=Hangul}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const order: readonly HanForms[] = ['simplified', 'traditional', 'japanese', 'korean'];

/**
 * The faces in the order in which this text wants them tried. Whose forms of the Chinese characters: as asked; else Korean beside
 * Hangul, Japanese beside kana, and simplified Chinese, which holds the most characters, for a text that does not tell.
 */
export function facesFor(text: string, faces: readonly Face[], asked?: HanForms): readonly Face[] {
  const wanted = asked ?? formsIn(text);
  const rank = ({ forms }: Face): number => (forms === undefined ? -1 : order.indexOf(forms) + (forms === wanted ? 0 : order.length));
  return [...faces].sort((a, b) => rank(a) - rank(b));
}

function formsIn(text: string): HanForms {
  if (hangul.test(text)) return 'korean';
  return kana.test(text) ? 'japanese' : 'simplified';
}
