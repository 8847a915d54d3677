import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';

export interface Standing {
  isPassed: boolean;
  attemptsLeft: number;
  nextAllowedOn: string | null;
  openAttempt: { id: string } | null;
  viewerCan: { start: boolean };
}

/** Where the person stands, in one word with an icon. */
export function ExamStatus({ exam }: { exam: Standing }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (exam.isPassed) return <StatusTag tone="good">{t('status.passed')}</StatusTag>;
  if (exam.openAttempt) return <StatusTag tone="waiting">{t('status.running')}</StatusTag>;
  if (exam.viewerCan.start) return <StatusTag tone="neutral">{t('status.open')}</StatusTag>;
  if (exam.nextAllowedOn) return <StatusTag tone="waiting" icon="calendar">{t('status.wait', { day: format.day(exam.nextAllowedOn) })}</StatusTag>;
  return <StatusTag tone="neutral">{t('status.used')}</StatusTag>;
}
