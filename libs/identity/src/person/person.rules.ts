import { must } from '@waymark/kernel';

export const personErrorCodes = ['PERSON_NAME_MISSING', 'PERSON_NAME_TOO_LONG', 'PERSON_EMAIL_INVALID', 'PERSON_LOCALE_UNKNOWN', 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_TOO_COMMON'] as const;

const emailShape = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;
const commonWords = ['password', 'recovery', 'welcome', 'letmein', 'peersupport', 'waymark', 'qwerty', '12345678'];

/** One spelling a person: the key under which the address is unique. */
export function canonicalEmail(typed: string): string {
  const email = typed.normalize('NFKC').trim().toLowerCase();
  must(email.length <= 254 && emailShape.test(email), 'PERSON_EMAIL_INVALID');
  return email;
}

/** A name as people write it: composed characters, single spaces, any script. */
export function cleanName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  must(name.length > 0, 'PERSON_NAME_MISSING');
  must(name.length <= 120, 'PERSON_NAME_TOO_LONG', { most: 120 });
  return name;
}

/** Length is what counts (NIST SP 800-63B): no rules about digits or signs, any script, no common word with a few digits. */
export function checkPassword(password: string): void {
  must([...password].length >= 12, 'PASSWORD_TOO_SHORT', { least: 12 });
  must([...password].length <= 200, 'PASSWORD_TOO_LONG', { most: 200 });
  const letters = password.toLowerCase().replace(/[^a-z]/g, '');
  must(!commonWords.includes(letters) && new Set(password).size >= 5, 'PASSWORD_TOO_COMMON');
}
