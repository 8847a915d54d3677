import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRestMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import { isSixDigits } from '../../../ui/six-digits';

function CodeForm({ credentialId }: { credentialId: string }) {
  const { t } = useTranslation('credentials');
  const { me } = useSession();
  const erase = useRestMutation<{ credentialId: string; code: string }>('/auth/erase-certificate');
  const form = useForm({ initialValues: { eraseCode: '' }, validate: { eraseCode: (value: string) => (isSixDigits(value) ? null : t('erase.code-missing')) } });
  const labels = { eraseCode: t('erase.code') };
  return (
    <Form form={form} labels={labels} mutation={erase} onSubmit={({ eraseCode: code }) => erase.mutate({ credentialId, code })} submitLabel={t('erase.submit')}>
      <p>{t('erase.sent', { email: me?.email ?? '' })}</p>
      <TextInput {...field(form, 'eraseCode')} label={labels.eraseCode} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
    </Form>
  );
}

/** A code by mail first: an open screen alone erases nothing. */
export function EraseForm({ credentialId }: { credentialId: string }) {
  const { t } = useTranslation('credentials');
  const [isSent, setIsSent] = useState(false);
  const send = useRestMutation<{ credentialId: string }>('/auth/erase-certificate/code', { keepQueries: true });
  return (
    <Card title={t('erase.form')}>
      <p>{t('erase.then')}</p>
      <p>{t('erase.final')}</p>
      {send.isError && <Problem error={send.error} />}
      {isSent ? <CodeForm credentialId={credentialId} /> : <div><Button variant="default" onClick={() => send.mutate({ credentialId }, { onSuccess: () => setIsSent(true) })} aria-busy={send.isPending}>{t('erase.send')}</Button></div>}
    </Card>
  );
}
