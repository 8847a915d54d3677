import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './catalogue';

export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

const storageKey = 'waymark.language';
const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'es';

/** A choice made on this device, else English: the language never changes by itself. */
export const storedLanguage = (): Language => chosenLanguage() ?? 'en';

/** Nothing where nobody has chosen on this device: then the page of a mail may go on in the language of the mail. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : null;
}

const load: Record<Language, () => Promise<void>> = {
  en: () => Promise.resolve(),
  es: async () => {
    const { spanish } = await import('./catalogue.es');
    for (const [namespace, texts] of Object.entries(spanish)) i18next.addResourceBundle('es', namespace, texts);
  },
};

export async function setLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return;
  await load[language]();
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function startI18n(): Promise<typeof i18next> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(english),
    resources: { en: english },
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  if (storedLanguage() !== 'en') await setLanguage(storedLanguage());
  return i18next;
}
