import { must } from '@waymark/kernel';

/** No 0/O, 1/I/L: 31 letters that nobody mixes up on paper. 16 of them hold 79.2 bits. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 16;

/** Random bytes to draw one code from: twice what is needed, because a few are thrown away. */
export const codeRandomBytes = 32;

// 248 = 8 x 31: bytes above it would make the first letters of the alphabet likelier.
const fairLimit = 256 - (256 % codeAlphabet.length);

/** Draws so many letters from bytes of a cryptographic random source; every text is equally likely. */
export function drawLetters(random: Uint8Array, length: number): string {
  const fair = [...random].filter((byte) => byte < fairLimit).slice(0, length);
  must(fair.length === length, 'CREDENTIAL_CODE_NEEDS_RANDOM');
  return fair.map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

export const drawCode = (random: Uint8Array): string => drawLetters(random, codeLength);

/** For people, in groups of four: `XXXX-XXXX-XXXX-XXXX`. */
export function formatCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** So many letters of the alphabet, in any case, grouped or not; null when the text is anything else. */
export function readLetters(text: string, length: number): string | null {
  const letters = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\p{Cf}_.]/gu, '');
  return letters.length === length && [...letters].every((letter) => codeAlphabet.includes(letter)) ? letters : null;
}

/** What a person typed or pasted, as it is stored; null when it cannot be a code. */
export const normaliseCode = (typed: string): string | null => readLetters(typed.slice(0, 200), codeLength);

/** The number that people read, never an access key: `WM-2026-000123`. */
export function certificateNumber(prefix: string, year: number, sequence: number): string {
  must(/^[A-Z]{2,6}$/.test(prefix) && Number.isInteger(year) && year >= 2000 && year <= 9999, 'CREDENTIAL_NUMBER_MALFORMED');
  must(Number.isSafeInteger(sequence) && sequence > 0, 'CREDENTIAL_NUMBER_MALFORMED');
  return `${prefix}-${year}-${String(sequence).padStart(6, '0')}`;
}
