import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { StatusTag } from '../../../ui/status-tag';

/** The receipt: shown when the server has it, never before. */
export function SentStep() {
  const { t } = useTranslation('recording');
  return (
    <Card title={t('sent.title')} tone="feature">
      <div role="status"><StatusTag tone="good">{t('sent.saved')}</StatusTag></div>
      <p>{t('sent.next')}</p>
      <div><Button component={Link} to="/practice">{t('sent.back')}</Button></div>
    </Card>
  );
}
