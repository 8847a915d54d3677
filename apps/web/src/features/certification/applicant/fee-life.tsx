import { useTranslation } from 'react-i18next';
import type { FeeStateFragment, FeeStatus } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import { Timeline } from '../../../ui/timeline';

const tones: Record<FeeStatus, Tone> = { DUE: 'neutral', WAIVER_ASKED: 'waiting', WAIVED: 'good', WAIVER_REFUSED: 'attention', PAID: 'good' };

export function FeeTag({ status }: { status: FeeStatus }) {
  const { t } = useTranslation('applicant');
  return <StatusTag tone={tones[status]}>{t(`fee.status.${status}`)}</StatusTag>;
}

/** US dollars, as the boards ask for them. */
export function useMoney(): (cents: number) => string {
  const { i18n } = useTranslation();
  return (cents) => new Intl.NumberFormat(i18n.language === 'es' ? 'es-US' : 'en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
}

/** What happened to a fee, oldest first. */
export function FeeLife({ fee }: { fee: FeeStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  if (fee.entries.length === 0) return null;
  const items = fee.entries.map(({ id, step, method, reference, reason, madeAt, by }) => ({
    id,
    at: format.dateTime(madeAt),
    title: t(`fee.step.${step}`),
    detail: [by?.name ?? '', method ? t('fee.paid-by', { method: t(`fee.method.${method}`), reference: reference ?? '' }) : (reason ?? '')].filter((text) => text !== '').join(': '),
  }));
  return <Timeline label={t('fee.life')} items={items} />;
}
