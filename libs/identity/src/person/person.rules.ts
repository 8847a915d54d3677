import { must, tidy } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';

export const personErrorCodes = ['PERSON_NAME_MISSING', 'PERSON_NAME_TOO_LONG', 'PERSON_EMAIL_INVALID', 'PERSON_EMAIL_TAKEN', 'PERSON_LOCALE_UNKNOWN', 'SIGN_IN_REFUSED', 'PASSWORD_REFUSED', 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_TOO_COMMON'] as const;

const emailShape = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;
const commonWords = ['password', 'passwort', 'contrasena', 'recovery', 'welcome', 'bienvenido', 'letmein', 'iloveyou', 'teamo', 'peersupport', 'waymark', 'qwerty', 'admin', 'changeme', 'default', 'secret', 'football', 'baseball', 'princess', 'sunshine', 'superman', 'monkey', 'dragon', 'master', 'login'];
// As fingers walk: rows and columns of a keyboard, the alphabet and the digits.
const walks = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '1q2w3e4r5t6y7u8i9o0p'];

/** One spelling a person: the key under which the address is unique. */
export function canonicalEmail(typed: string): string {
  const email = typed.normalize('NFKC').trim().toLowerCase();
  must(email.length <= 254 && emailShape.test(email), 'PERSON_EMAIL_INVALID');
  return email;
}

/** A name as people write it: composed characters, single spaces, any script. */
export function cleanName(typed: string): string {
  const name = tidy(typed);
  must(name.length > 0, 'PERSON_NAME_MISSING');
  must(name.length <= 120, 'PERSON_NAME_TOO_LONG', { most: 120 });
  return name;
}

export interface Names {
  readonly legalName: string | null;
  readonly chosenName: string | null;
  readonly isLegalNamePublic: boolean;
}

/** The name that everybody may see, on certificates too: the chosen one, unless its owner chose the legal one. Null while there is none. */
export const publicName = ({ legalName, chosenName, isLegalNamePublic }: Names): string | null => (isLegalNamePublic ? legalName : (chosenName ?? legalName));

/** Somebody's names once one of them was decided about: that one is public from then on, and the other one stays. */
export const namesWith = (names: Names, { name, isLegal }: { readonly name: string; readonly isLegal: boolean }): Names =>
  isLegal ? { ...names, legalName: name, isLegalNamePublic: names.chosenName !== null && names.chosenName !== name } : { ...names, chosenName: name, isLegalNamePublic: false };

const isWalk = (text: string): boolean => walks.some((walk) => walk.includes(text) || [...walk].reverse().join('').includes(text));
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+.?.?$/u.test(text);

/** What every list of stolen passwords holds: a common word with digits, one piece again and again, a walk over the keyboard, one's own address. */
function isGuessed(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  const words = plain.replace(/[^a-z]/g, '');
  const [own = ''] = email.split('@');
  const owned = own.replace(/[^a-z]/g, '');
  return new Set(plain).size < 5 || isWalk(plain) || isRepeated(plain) || commonWords.some((word) => words === word || words === word + word) || (owned.length > 3 && words === owned) || plain === email;
}

export function checkLocale(locale: string): asserts locale is Locale {
  must(locale === 'en' || locale === 'es', 'PERSON_LOCALE_UNKNOWN');
}

/** Length is what counts (NIST SP 800-63B): no rules about digits or signs, any script, nothing that is guessed first. */
export function checkPassword(password: string, email = ''): void {
  must([...password].length >= 12, 'PASSWORD_TOO_SHORT', { least: 12 });
  must([...password].length <= 200, 'PASSWORD_TOO_LONG', { most: 200 });
  must(!isGuessed(password, email), 'PASSWORD_TOO_COMMON');
}
