import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LeavingDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';

/** The way to the page that says what goes and what stays; and, once asked, when the account closes. */
export function LeaveCard() {
  const { t } = useTranslation('identity');
  const { dateTime } = useFormat();
  const query = useApiQuery(LeavingDocument, {});
  const dueAt = query.data?.leaving.dueAt ?? null;
  return (
    <Card title={t('leave.card')}>
      <p>{dueAt === null ? t('leave.card-lead') : t('leave.card-due', { at: dateTime(dueAt) })}</p>
      <p><Link className="way" to="/me/leave">{t('leave.card-link')}</Link></p>
    </Card>
  );
}
