import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ErasingFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';

/** The quiet way to the page that says what goes and what stays; and, once asked, when it goes. */
export function EraseWay({ certificate: { id, erasureDueAt } }: { certificate: ErasingFragment }) {
  const { t } = useTranslation('credentials');
  const { dateTime } = useFormat();
  return (
    <p className="muted">
      {erasureDueAt && <>{t('erase.waits', { at: dateTime(erasureDueAt) })} </>}
      <Link className="way" to={`/certificate/${id}/erase`}>{erasureDueAt ? t('erase.waits-way') : t('erase.way')}</Link>
    </p>
  );
}
