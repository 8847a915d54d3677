import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Page } from '../ui/page';

export function CrashPage() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <Page title={t('crash.title')} lead={t('crash.body')} width="narrow">
      <div><Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button></div>
    </Page>
  );
}
