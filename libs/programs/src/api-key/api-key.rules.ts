import { must, tidy } from '@waymark/kernel';

export const apiKeyErrorCodes = ['API_KEY_NAME_UNFIT', 'API_KEY_SCOPE_MISSING', 'API_KEY_DAYS_UNFIT', 'API_KEY_ALREADY_ENDED', 'API_KEY_SCOPE', 'API_KEY_TEST_MODE'] as const;

export enum ApiScope {
  READ_CERTIFICATES = 'READ_CERTIFICATES',
  READ_ROSTER = 'READ_ROSTER',
  WRITE_ROSTER = 'WRITE_ROSTER',
}

/** A key of the test mode sees invented people alone, and changes nothing. */
export enum ApiMode {
  LIVE = 'LIVE',
  TEST = 'TEST',
}

export const mostDays = 365;
const longestName = 60;
const dayMs = 86_400_000;

interface NewKey {
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly days: number;
}

/** A key has a name, may do something, and ends. */
export function checkKey({ name: typed, scopes, days }: NewKey, now: Date): { name: string; scopes: ApiScope[]; endsAt: Date } {
  const name = tidy(typed);
  must(name !== '' && name.length <= longestName, 'API_KEY_NAME_UNFIT', { most: longestName });
  must(scopes.length > 0, 'API_KEY_SCOPE_MISSING');
  must(Number.isInteger(days) && days >= 1 && days <= mostDays, 'API_KEY_DAYS_UNFIT', { most: mostDays });
  return { name, scopes: [...new Set(scopes)], endsAt: new Date(now.getTime() + days * dayMs) };
}

/** What stands before the secret says to a person, and to scanners of leaked secrets, what it is. */
export const keyText = (mode: ApiMode, secret: string): string => `psk_${mode.toLowerCase()}_${secret}`;

/** Enough of a key to know it again, and too little to use it. */
export const shownPart = (key: string): string => `${key.slice(0, 13)}…`;

const bearer = /^Bearer (psk_(?:live|test)_[\w-]{43})$/;

/** The key of an `Authorization` header; null where there is none that could be one. */
export const keyIn = (header: string | undefined): string | null => bearer.exec(header ?? '')?.[1] ?? null;
