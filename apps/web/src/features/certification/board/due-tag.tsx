import { useTranslation } from 'react-i18next';
import type { HoldingFragment } from '../../../graphql/generated/graphql';
import { dayIn, useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';

/** Until when a "no" can be appealed. */
export function AppealTag({ dueOn }: { dueOn: string }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  return <StatusTag tone="neutral">{t(dueOn < dayIn(undefined, new Date()) ? 'due.appeal-over' : 'due.appeal', { day: format.day(dueOn) })}</StatusTag>;
}

/** How long the board still has; while the applicant has the case, until when that is and what the board has left then. */
export function DueTag({ holding: { status, dueOn, boardDaysLeft } }: { holding: HoldingFragment }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  if (dueOn === null) return null;
  const day = format.day(dueOn);
  if (boardDaysLeft === null) return null;
  if (status === 'ASKED') return <StatusTag tone="neutral" icon="clock">{t('due.rests', { day, count: boardDaysLeft })}</StatusTag>;
  if (boardDaysLeft < 0) return <StatusTag tone="attention">{t('due.over', { day, count: -boardDaysLeft })}</StatusTag>;
  return <StatusTag tone={boardDaysLeft <= 3 ? 'attention' : 'waiting'}>{boardDaysLeft === 0 ? t('due.today') : t('due.in', { day, count: boardDaysLeft })}</StatusTag>;
}
