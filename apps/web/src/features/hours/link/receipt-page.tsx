import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';

/** Where the mail leads a trainee, who is signed in by then. */
function ReceiptPage() {
  const { t } = useTranslation('hours');
  const { id = '' } = useParams();
  return (
    <Page title={t('pdf.title')} back={{ to: '/hours', label: t('title') }} width="narrow">
      <Card>
        <p>{t('pdf.body')}</p>
        <div><Button component="a" href={`/files/hours/receipts/${encodeURIComponent(id)}.pdf`} download>{t('pdf.download')}</Button></div>
      </Card>
    </Page>
  );
}

export { ReceiptPage as Component };
