import { addDays, must, mustSay } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const requestTimeErrorCodes = [
  'REQUEST_TIME_WORD_MISSING',
  'REQUEST_TIME_WORD_TOO_LONG',
  'REQUEST_TIME_TOO_LATE',
  'REQUEST_TIME_ASKED',
  'REQUEST_TIME_NOT_ASKED',
  'REQUEST_TIME_DAY_UNFIT',
  'REQUEST_TIME_WAITS',
] as const;

const MOST_CHARACTERS = 500;
// As long as the longest answer that a scheme gives time for.
const MOST_DAYS = 90;

const sayShortly = (typed: string): string => mustSay(typed, 'REQUEST_TIME_WORD', MOST_CHARACTERS);

interface Time {
  readonly decidedAt: Date | null;
}

/** Once for a request, with a word, up to its last day. */
export function checkAskForTime(typed: string, { time, answerBy }: { readonly time: Time | null; readonly answerBy: LocalDate }, today: LocalDate): string {
  must(time === null, 'REQUEST_TIME_ASKED');
  must(today <= answerBy, 'REQUEST_TIME_TOO_LATE', { last: answerBy });
  return sayShortly(typed);
}

interface Answer {
  /** Nothing where the day stays. */
  readonly answerBy: LocalDate | null;
  readonly words: string;
}

/** A later day, and not before today; or no, which says why. */
export function checkAnswerToTime({ answerBy, words }: Answer, { time, answerBy: last }: { readonly time: Time | null; readonly answerBy: LocalDate }, today: LocalDate): { answerBy: LocalDate | null; answer: string | null } {
  must(time?.decidedAt === null, 'REQUEST_TIME_NOT_ASKED');
  if (answerBy === null) return { answerBy, answer: sayShortly(words) };
  const [from, until] = [addDays(last > today ? last : today, 1), addDays(last, MOST_DAYS)];
  must(answerBy >= from && answerBy <= until, 'REQUEST_TIME_DAY_UNFIT', { from, until });
  return { answerBy, answer: words.trim() === '' ? null : sayShortly(words) };
}

/** The board answers the question before it goes on without an answer. */
export function checkNoTimeWaits(time: Time | null): void {
  must(time === null || time.decidedAt !== null, 'REQUEST_TIME_WAITS');
}
