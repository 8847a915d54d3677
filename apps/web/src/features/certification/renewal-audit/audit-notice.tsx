import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyRenewalAuditsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';

/** Only while the board waits for papers. */
export function AuditNotice() {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const { data } = useApiQuery(MyRenewalAuditsDocument, {});
  const open = data?.myRenewalAudits.find(({ status }) => status === 'ASKED');
  if (!open) return null;
  return (
    <Card title={t('mine.title')} tone="attention" actions={<Button component={Link} to="/certificate/audits">{t('notice-act')}</Button>}>
      <p>{t('notice', { day: format.day(open.dueOn) })}</p>
    </Card>
  );
}
