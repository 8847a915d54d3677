import { must } from '@waymark/kernel';

/** No 0/O, 1/I/L: 31 letters that nobody mixes up on paper. 16 of them hold 79.2 bits. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 16;

/** Random bytes to draw one code from: twice what is needed, because a few are thrown away. */
export const codeRandomBytes = 32;

// 248 = 8 x 31: bytes above it would make the first letters of the alphabet likelier.
const fairLimit = 256 - (256 % codeAlphabet.length);

/** Draws a code from bytes of a cryptographic random source; every code is equally likely. */
export function drawCode(random: Uint8Array): string {
  const fair = [...random].filter((byte) => byte < fairLimit).slice(0, codeLength);
  must(fair.length === codeLength, 'CREDENTIAL_CODE_NEEDS_RANDOM');
  return fair.map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/** For people: `XXXX-XXXX-XXXX-XXXX`. */
export function formatCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What a person typed or pasted, as it is stored; null when it cannot be a code. */
export function normaliseCode(typed: string): string | null {
  const letters = typed.slice(0, 200).normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\p{Cf}_.]/gu, '');
  const isCode = letters.length === codeLength && [...letters].every((letter) => codeAlphabet.includes(letter));
  return isCode ? letters : null;
}

/** The number that people read, never an access key: `WM-2026-000123`. */
export function certificateNumber(prefix: string, year: number, sequence: number): string {
  must(/^[A-Z]{2,6}$/.test(prefix) && Number.isInteger(year) && year >= 2000 && year <= 9999, 'CREDENTIAL_NUMBER_MALFORMED');
  must(Number.isSafeInteger(sequence) && sequence > 0, 'CREDENTIAL_NUMBER_MALFORMED');
  return `${prefix}-${year}-${String(sequence).padStart(6, '0')}`;
}
