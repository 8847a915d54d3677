import type { Locale } from './actor';

/** One line as it was meant: composed characters, single spaces, none at its ends. */
export const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A text that its authors write in both languages of the product; empty where a draft does not have it yet. */
export type InBoth = Readonly<Record<Locale, string>>;

/** Nobody meets an empty line because an author wrote in one language only. */
export const isWritten = ({ en, es }: InBoth): boolean => en.trim() !== '' && es.trim() !== '';
