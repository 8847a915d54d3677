import { useTranslation } from 'react-i18next';

/** A text that is kept in both languages. */
export interface Words {
  en: string;
  es: string;
}

/** A text in the language of the reader; in the other one where that is not written. */
export function useOwnLanguage(): (words: Words) => string {
  const { i18n } = useTranslation();
  return ({ en, es }) => (i18n.language === 'es' ? es || en : en || es);
}
