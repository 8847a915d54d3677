import { useTranslation } from 'react-i18next';
import type { ApplicationRecordFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';

/** Which certificate a renewal keeps, and until when it counts as it is. */
export function RenewedCard({ renews: { title, number, validUntil } }: { renews: NonNullable<ApplicationRecordFragment['renews']> }) {
  const { t } = useTranslation('renewal');
  const format = useFormat();
  return (
    <Card title={t('title', { title })}>
      <p>{t('renews', { number, last: format.day(validUntil) })}</p>
      <p className="muted">{t('renews-hint')}</p>
    </Card>
  );
}
