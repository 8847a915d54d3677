import { useTranslation } from 'react-i18next';
import type { HoldingFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';

/** How long the board still has; while the applicant has the case, until when that is and what the board has left then. */
export function DueTag({ holding: { status, dueOn, boardDaysLeft } }: { holding: HoldingFragment }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  if (dueOn === null) return null;
  const day = format.day(dueOn);
  if (status === 'DENIED') return <StatusTag tone="neutral">{t('due.appeal', { day })}</StatusTag>;
  if (boardDaysLeft === null) return null;
  if (status === 'ASKED') return <StatusTag tone="neutral" icon="clock">{t('due.rests', { day, count: boardDaysLeft })}</StatusTag>;
  if (boardDaysLeft < 0) return <StatusTag tone="attention">{t('due.over', { day, count: -boardDaysLeft })}</StatusTag>;
  return <StatusTag tone={boardDaysLeft <= 3 ? 'attention' : 'waiting'}>{boardDaysLeft === 0 ? t('due.today') : t('due.in', { day, count: boardDaysLeft })}</StatusTag>;
}
