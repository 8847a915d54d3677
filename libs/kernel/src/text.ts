/** One line as it was meant: composed characters, single spaces, none at its ends. */
export const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
