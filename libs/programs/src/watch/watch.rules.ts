import { daysBetween, must, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const watchErrorCodes = ['WATCH_QUESTION_EMPTY', 'WATCH_QUESTION_TOO_LONG', 'WATCH_QUESTION_OPEN', 'WATCH_QUESTION_ANSWERED', 'WATCH_ENDED'] as const;

export const longestQuestion = 500;
/** A question that waits longer goes to the administrators of the program, too. */
export const daysToAnswer = 7;

/** How somebody of the program hears of changes. */
export enum WatchDelivery {
  INSTANT = 'INSTANT',
  DAILY = 'DAILY',
  NONE = 'NONE',
}

/** Why a program watches; the holders of the certificates read it. */
export enum WatchPurpose {
  EMPLOYS = 'EMPLOYS',
  CONSIDERS = 'CONSIDERS',
  WORKS_WITH = 'WORKS_WITH',
}

/** What a program was told about a certificate. */
export enum WatchNoticeKind {
  CHANGED = 'CHANGED',
  ENDS_IN_90 = 'ENDS_IN_90',
  ENDS_IN_60 = 'ENDS_IN_60',
  ENDS_IN_30 = 'ENDS_IN_30',
  ENDED = 'ENDED',
}

const steps = [
  [0, WatchNoticeKind.ENDED],
  [31, WatchNoticeKind.ENDS_IN_30],
  [61, WatchNoticeKind.ENDS_IN_60],
  [91, WatchNoticeKind.ENDS_IN_90],
] as const;

/** What is to be said on that day about the end of a certificate; nothing while it is far. The last valid day is day 0. */
export function endNotice(validUntil: LocalDate, today: LocalDate): WatchNoticeKind | null {
  const left = daysBetween(today, validUntil);
  return steps.find(([below]) => left < below)?.[1] ?? null;
}

/** A day on which the proof of a quiet week goes out: Monday. */
export const isProofDay = (day: LocalDate): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** The hour of the program's day from which its list is gone through. */
export const reportHour = 7;

export function checkQuestion(typed: string): string {
  const text = tidy(typed);
  must(text !== '', 'WATCH_QUESTION_EMPTY');
  must(text.length <= longestQuestion, 'WATCH_QUESTION_TOO_LONG', { most: longestQuestion });
  return text;
}

export interface WatchAnswer {
  readonly answeredAt: Date;
  readonly answeredBy: string;
  readonly answer: string;
  readonly isKept: boolean;
}

/** A question is answered once, in words, whether the program goes on watching or not. */
export function answer(question: { readonly answeredAt: Date | null }, said: { text: string; isKept: boolean; by: string; at: Date }): WatchAnswer {
  must(question.answeredAt === null, 'WATCH_QUESTION_ANSWERED');
  return { answeredAt: said.at, answeredBy: said.by, answer: checkQuestion(said.text), isKept: said.isKept };
}
