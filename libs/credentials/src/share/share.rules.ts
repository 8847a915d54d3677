import { must, tidy } from '@waymark/kernel';
import { drawLetters, readLetters } from '../document/certificate-code.rules';

export const shareErrorCodes = ['SHARE_RECIPIENT_MISSING', 'SHARE_PURPOSE_MISSING', 'SHARE_NOTHING_SHOWN', 'SHARE_TOO_MANY', 'SHARE_ENDED'] as const;

export enum SharePurpose {
  JOB_APPLICATION = 'JOB_APPLICATION',
  CREDENTIALING = 'CREDENTIALING',
  OTHER = 'OTHER',
}

/** Coarse on purpose: the log of views tells a holder that somebody looked, not who that stranger is. */
export enum ViewDevice {
  PHONE = 'PHONE',
  COMPUTER = 'COMPUTER',
  OTHER = 'OTHER',
}

export const mostShares = 20;
export const mostViews = 100;
export const longestDays = 366;
const longestRecipient = 80;
const longestPurpose = 120;
const DAY_MS = 86_400_000;

// As many letters of codes as hold 128 bits.
const keyLength = 26;
export const keyRandomBytes = 64;

/** What somebody chose to show, to whom and for what; as it was typed. */
export interface ShareWish {
  readonly recipient: string;
  readonly purpose: SharePurpose;
  readonly purposeWords: string | null;
  /** Places in the list of what can be shown. */
  readonly lines: readonly number[];
  readonly showsRules: boolean;
}

/** Draws the key of a link; every key is equally likely. */
export const drawKey = (random: Uint8Array): string => drawLetters(random, keyLength);

/** What somebody typed or pasted, the whole link or its key; null when it cannot be one. */
export function readKey(typed: unknown): string | null {
  if (typeof typed !== 'string') return null;
  return readLetters(typed.slice(0, 500).split('#').at(-1) ?? '', keyLength);
}

/** What is asked for, in order, or a refusal. `available` is how many lines there are. */
export function checkWish(wish: ShareWish, available: number): ShareWish {
  const recipient = tidy(wish.recipient).slice(0, longestRecipient);
  const purposeWords = tidy(wish.purposeWords ?? '').slice(0, longestPurpose) || null;
  const lines = [...new Set(wish.lines)].filter((line) => line >= 0 && line < available).sort((a, b) => a - b);
  must(recipient !== '', 'SHARE_RECIPIENT_MISSING');
  must(wish.purpose !== SharePurpose.OTHER || purposeWords !== null, 'SHARE_PURPOSE_MISSING');
  must(lines.length > 0 || wish.showsRules, 'SHARE_NOTHING_SHOWN');
  return { ...wish, recipient, purposeWords, lines };
}

export const endOf = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);

export interface ConsentTerm {
  readonly endsAt: Date;
  readonly withdrawnAt: Date | null;
  /** Null without a limit. */
  readonly mostViews: number | null;
}

/** Withdrawn, over and used up are one answer: nothing. */
export const isLive = ({ endsAt, withdrawnAt, mostViews: most }: ConsentTerm, views: number, now: Date): boolean =>
  withdrawnAt === null && now < endsAt && (most === null || views < most);

export function deviceOf(agent: string | undefined): ViewDevice {
  if (/Mobi|Android|iPhone|iPad/i.test(agent ?? '')) return ViewDevice.PHONE;
  return /Windows|Macintosh|X11|CrOS/i.test(agent ?? '') ? ViewDevice.COMPUTER : ViewDevice.OTHER;
}
