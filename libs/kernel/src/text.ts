import type { Locale } from './actor';
import { must } from './domain-error';

/** One line as it was meant: composed characters, single spaces, none at its ends. */
export const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What somebody has to write, in as many lines as they like: composed characters, no space at its ends. Throws `<code>_MISSING` or `<code>_TOO_LONG`. */
export function mustSay(typed: string, code: string, most: number): string {
  const text = typed.normalize('NFC').trim();
  must(text.length > 0, `${code}_MISSING`);
  must(text.length <= most, `${code}_TOO_LONG`, { most });
  return text;
}

/** A text that its authors write in both languages of the product; empty where a draft does not have it yet. */
export type InBoth = Readonly<Record<Locale, string>>;

/** Nobody meets an empty line because an author wrote in one language only. */
export const isWritten = ({ en, es }: InBoth): boolean => en.trim() !== '' && es.trim() !== '';
