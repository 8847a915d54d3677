import { addDays, must, mustSay } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { openDay } from '../clock/working-day.rules';

export const noticeErrorCodes = ['NOTICE_TEXT_MISSING', 'NOTICE_TEXT_TOO_LONG', 'NOTICE_ANSWERED', 'NOTICE_OVER'] as const;

// 22-A DCMR 7313: written notice, and 30 days to respond.
const ANSWER_DAYS = 30;
const REMIND_DAYS = 7;

export const answerBy = (sentOn: LocalDate): LocalDate => openDay(addDays(sentOn, ANSWER_DAYS));

/** A week before the last day. */
export const remindOn = (lastDay: LocalDate): LocalDate => addDays(lastDay, -REMIND_DAYS);

const TEXT_LIMIT = 4000;

export const checkNoticeText = (typed: string): string => mustSay(typed, 'NOTICE_TEXT', TEXT_LIMIT);

export interface NoticeState {
  readonly answerBy: LocalDate;
  readonly answeredAt: Date | null;
}

/** One answer, up to the end of the last day. */
export function checkAnswer(notice: NoticeState, today: LocalDate): void {
  must(notice.answeredAt === null, 'NOTICE_ANSWERED');
  must(today <= notice.answerBy, 'NOTICE_OVER', { until: notice.answerBy });
}

/** Whoever answered, or let the time pass, was heard. */
export const wasHeard = (notice: NoticeState | null, today: LocalDate): boolean => notice !== null && (notice.answeredAt !== null || today > notice.answerBy);
