import { daysBetween, disclose, Disclosure, LEAST_PEOPLE, must, tidy } from '@waymark/kernel';
import type { Locale, LocalDate, Minutes } from '@waymark/kernel';

export const profileErrorCodes = ['PROFILE_TEXT_TOO_LONG', 'PROFILE_PHONE_UNFIT', 'PROFILE_MONTHS_UNFIT', 'PROFILE_EMPTY'] as const;

/** Signed work counts for as long, and what was said is old after it. */
export const freshDays = 90;
export const longestText = 600;
export const mostMonths = 120;

/** A text in one language or both; empty where it was not written. */
export type PairOfTexts = Readonly<Record<Locale, string>>;

/** What only the program can say about itself. */
export interface Said {
  readonly phone: string | null;
  readonly about: PairOfTexts;
  /** How peer support and clinical care work together. */
  readonly policy: PairOfTexts;
  /** The role of whoever supervises, not a name. */
  readonly supervisorRole: PairOfTexts;
  /** In which languages support is offered, when the program is open, and how long people wait. */
  readonly languages: PairOfTexts;
  readonly openHours: PairOfTexts;
  readonly usualWait: PairOfTexts;
  /** For how long after treatment somebody can keep a mentor. */
  readonly offerMonths: number | null;
}

function cleanPair({ en, es }: PairOfTexts): PairOfTexts {
  const pair = { en: tidy(en), es: tidy(es) };
  must(pair.en.length <= longestText && pair.es.length <= longestText, 'PROFILE_TEXT_TOO_LONG', { most: longestText });
  return pair;
}

function cleanPhone(typed: string | null): string | null {
  const phone = tidy(typed ?? '');
  if (phone === '') return null;
  must(/^\+?[\d\s().-]{7,24}$/.test(phone), 'PROFILE_PHONE_UNFIT');
  return phone;
}

/** What the program says, without spare spaces. A page in public says at least what the program is. */
export function checkSaid(said: Said, isPublic: boolean): Said {
  const { offerMonths } = said;
  must(offerMonths === null || (Number.isInteger(offerMonths) && offerMonths >= 0 && offerMonths <= mostMonths), 'PROFILE_MONTHS_UNFIT', { most: mostMonths });
  const about = cleanPair(said.about);
  must(!isPublic || about.en !== '' || about.es !== '', 'PROFILE_EMPTY');
  return { phone: cleanPhone(said.phone), about, policy: cleanPair(said.policy), supervisorRole: cleanPair(said.supervisorRole), languages: cleanPair(said.languages), openHours: cleanPair(said.openHours), usualWait: cleanPair(said.usualWait), offerMonths };
}

/** The last part of the page's address. It stays when the program is renamed. */
export function slugOf(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'program';
}

/** A number of people as the public reads it. Nothing is never told as none. */
export type ShownCount = { readonly kind: 'COUNT'; readonly count: number } | { readonly kind: 'FEW' } | { readonly kind: 'NOT_STATED' };

/** Of `counted` people who let themselves be counted so many count today. */
export function showCount(counted: number, agreed: number): ShownCount {
  if (agreed === 0) return { kind: 'NOT_STATED' };
  return counted < LEAST_PEOPLE ? { kind: 'FEW' } : { kind: 'COUNT', count: counted };
}

interface Work {
  readonly people: number;
  readonly entries: number;
  readonly minutes: Minutes;
  readonly lastOn: LocalDate;
}

/** Signed work as the public reads it: that there is some; how much only where three people or more did it. */
export type ShownWork = { readonly kind: 'TOLD'; readonly entries: number; readonly minutes: Minutes; readonly lastOn: LocalDate } | { readonly kind: 'FEW' } | { readonly kind: 'NOT_STATED' };

export function showWork(work: Work | null): ShownWork {
  if (work === null || work.people === 0) return { kind: 'NOT_STATED' };
  const { people, entries, minutes, lastOn } = work;
  return people < LEAST_PEOPLE ? { kind: 'FEW' } : { kind: 'TOLD', entries, minutes, lastOn };
}

/**
 * A whole and its parts, in their order. No number is told from which that of one or two people could be worked out: then there is one fewer, and
 * only that there is some such work.
 */
export function showSum(sum: readonly (Work | null)[]): ShownWork[] {
  const told = disclose(sum.map((work) => ({ people: work?.people ?? 0, lines: ['sum'] })));
  return sum.map((work, index) => (told[index] === Disclosure.TOLD ? showWork(work) : { kind: 'FEW' }));
}

export const isStale = (saidOn: LocalDate, today: LocalDate): boolean => daysBetween(saidOn, today) > freshDays;

/** The text of a pair in that language, else the other one with its own language; nothing where there is none. */
export function inLanguage(pair: PairOfTexts, locale: Locale): { readonly text: string; readonly lang: Locale } | null {
  const other = locale === 'en' ? 'es' : 'en';
  const lang = pair[locale] === '' ? other : locale;
  return pair[lang] === '' ? null : { text: pair[lang], lang };
}
