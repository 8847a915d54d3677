import { useTranslation } from 'react-i18next';

export interface Words {
  en: string;
  es: string;
}

/** A text in the author's own language; the other one where that is empty. */
export function useWords(): (words: Words) => string {
  const { t, i18n } = useTranslation('authoring');
  return ({ en, es }) => (i18n.language.startsWith('es') ? es || en : en || es) || t('untitled');
}
