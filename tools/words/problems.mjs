import { forbiddenIn } from './forbidden.mjs';
import { measures, readability } from './readability.mjs';

const at = (path, key) => (key ? `${path} ${key}` : path);

/** Labels make a file look easy, so a long text also stands for itself. */
const readTogether = (texts) => [{ key: '', together: texts }, ...(texts.length > 1 ? texts.map((text) => ({ key: text.key, together: [text] })) : [])];

function hardReading({ path, texts }, language) {
  const { name, goal } = measures[language];
  return readTogether(texts.filter((text) => text.language === language)).flatMap(({ key, together }) => {
    const read = readability(language, together.map(({ text }) => text));
    if (!read || read.isEasy) return [];
    return [`${at(path, key)} ${language}: ${name} ${read.figure.toFixed(1)}, ${goal}; hardest:${read.hardest.map((sentence) => `\n    ${sentence}`).join('')}`];
  });
}

const forbiddenWords = ({ path, texts, isInterface }) =>
  texts.flatMap(({ language, key, text }) => forbiddenIn(language, text, { isInterface }).map(({ word, instead }) => `${at(path, key)} ${language}: "${word}"; instead: ${instead}`));

/** What is to mend in a file of texts, one line each. */
export const problemsOf = (file) => [...Object.keys(measures).flatMap((language) => hardReading(file, language)), ...forbiddenWords(file)];
