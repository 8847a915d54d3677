import { tidy } from '@waymark/kernel';
import { normaliseCode } from '../document/certificate-code.rules';

/** What names a certificate: its code, or its number with the name that is printed on it. A number alone names none: numbers can be counted through. */
export type CertificateName = { readonly code: string } | { readonly number: string; readonly holderName: string };

/** Neither a code nor a number; or a number without a name beside it. */
export type NameProblem = 'UNREADABLE' | 'NAME_MISSING';

const numberShape = /^([A-Z]{2,6})-?(\d{4})-?(\d{6,12})$/;
// A picture of the QR gives the address of the public page: the code is its end, before the slip for those who have no network.
const publicPage = /^https?:\/\/\S*\/v\//i;

/** A number as it is stored, whatever its dashes and capitals; null when it cannot be one. */
export function normaliseNumber(typed: string): string | null {
  const letters = typed.slice(0, 60).normalize('NFKC').toUpperCase().replace(/[\s\p{Cf}]/gu, '').replace(/\p{Pd}/gu, '-');
  return numberShape.exec(letters)?.slice(1).join('-') ?? null;
}

/** Reads what somebody typed or pasted, a code or a number, and the name beside it. */
export function readCertificateName(typed: string, holderName: string | null): CertificateName | NameProblem {
  const code = normaliseCode(typed.replace(publicPage, '').replace(/[?#].*$/s, ''));
  if (code !== null) return { code };
  const number = normaliseNumber(typed);
  if (number === null) return 'UNREADABLE';
  const name = tidy(holderName ?? '');
  return name === '' ? 'NAME_MISSING' : { number, holderName: name };
}

// A keyboard writes some marks in another way than the paper; every letter and accent has to be the same.
const folded = (name: string): string => tidy(name).toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\p{Pd}/gu, '-');

/** The whole name as printed; capitals and spaces do not matter. */
export const isSameName = (typed: string, printed: string): boolean => folded(typed) === folded(printed);
