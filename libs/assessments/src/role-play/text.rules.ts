import type { Locale } from '@waymark/kernel';

/** A text that authors write in both languages of the product. */
export type Texts = Readonly<Record<Locale, string>>;

/** Nobody meets an empty line because an author wrote in one language only. */
export const isWritten = (texts: Texts): boolean => texts.en.trim() !== '' && texts.es.trim() !== '';
