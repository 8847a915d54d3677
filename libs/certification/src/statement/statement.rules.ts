import { must } from '@waymark/kernel';
import { ApplicationStatus } from '../application/application.rules';

export const statementErrorCodes = [
  'STATEMENT_NOT_ASKED',
  'STATEMENT_TOO_LONG',
  'STATEMENT_NOT_WRITTEN',
  'STATEMENT_READER_UNFIT',
  'STATEMENT_READERS_ENOUGH',
  'STATEMENT_NOT_A_READER',
  'STATEMENT_STILL_NEEDED',
] as const;

/** The fact that a scheme asks for by this code is that something was written, never what. */
export const STATEMENT_CODE = 'LIVED_EXPERIENCE_STATEMENT';

// Colorado asks for at most 250 words (COPA).
export const MOST_WORDS = 250;
const MOST_CHARACTERS = 3000;
/** Two decide; a third stands in. */
export const MOST_READERS = 3;

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;

export interface Written {
  readonly text: string;
  readonly words: number;
}

export function checkText(typed: string): Written {
  const text = typed.normalize('NFC').trim();
  const words = wordsIn(text);
  must(words <= MOST_WORDS && text.length <= MOST_CHARACTERS, 'STATEMENT_TOO_LONG', { most: MOST_WORDS, words });
  return { text, words };
}

/** Nobody names themself, so that at least two people stand behind each reading. */
export function checkReader(named: { readonly readerId: string; readonly namedBy: string; readonly isReviewer: boolean; readonly readers: readonly string[] }): void {
  must(named.isReviewer && named.readerId !== named.namedBy, 'STATEMENT_READER_UNFIT');
  must(named.readers.includes(named.readerId) || named.readers.length < MOST_READERS, 'STATEMENT_READERS_ENOUGH', { most: MOST_READERS });
}

/** While the applicant has it. */
export const canWrite = (status: ApplicationStatus): boolean => status === ApplicationStatus.OPEN || status === ApplicationStatus.ASKED;

const decided: readonly ApplicationStatus[] = [ApplicationStatus.ISSUED, ApplicationStatus.DENIED, ApplicationStatus.WITHDRAWN];

/** From the decision on the board has no more need of it. */
export const isErasable = (status: ApplicationStatus, statement: { readonly erasedAt: Date | null }): boolean => decided.includes(status) && statement.erasedAt === null;
