import { useState } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRestMutation } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { checkbox, field, Form } from '../../ui/form';
import { Problem } from '../../ui/problem';
import { isSixDigits } from '../../ui/six-digits';

function CodeForm({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const leave = useRestMutation<{ code: string; erasesCertificates: boolean }>('/auth/leave');
  const form = useForm({ initialValues: { leaveCode: '', erasesCertificates: false }, validate: { leaveCode: (value: string) => (isSixDigits(value) ? null : t('check.code-missing')) } });
  const labels = { leaveCode: t('check.code') };
  return (
    <Form form={form} labels={labels} mutation={leave} onSubmit={({ leaveCode: code, erasesCertificates }) => leave.mutate({ code, erasesCertificates })} submitLabel={t('leave.submit')}>
      <p>{t('check.lead', { email })}</p>
      <TextInput {...field(form, 'leaveCode')} label={labels.leaveCode} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      <Checkbox {...checkbox(form, 'erasesCertificates')} label={t('leave.certificates')} description={t('leave.certificates-hint')} />
    </Form>
  );
}

/** A code by mail first: an open screen alone closes no account. */
export function LeaveForm() {
  const { t } = useTranslation('identity');
  const { me } = useSession();
  const [isSent, setIsSent] = useState(false);
  const send = useRestMutation<Record<string, never>>('/auth/leave/code', { keepQueries: true });
  return (
    <Card title={t('leave.form')}>
      <p>{t('leave.then')}</p>
      {send.isError && <Problem error={send.error} />}
      {isSent ? <CodeForm email={me?.email ?? ''} /> : <div><Button variant="default" onClick={() => send.mutate({}, { onSuccess: () => setIsSent(true) })} aria-busy={send.isPending}>{t('leave.send')}</Button></div>}
    </Card>
  );
}
