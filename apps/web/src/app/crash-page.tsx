import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Page } from '../ui/page';

/** Without a connection a page that was not opened before cannot load: that is nobody's fault. */
const reason = (): 'crash' | 'offline' => (navigator.onLine ? 'crash' : 'offline');

export function CrashPage() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const [kind] = useState(reason);
  useEffect(() => console.error(error), [error]);
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.body`)} width="narrow">
      <div><Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button></div>
    </Page>
  );
}
