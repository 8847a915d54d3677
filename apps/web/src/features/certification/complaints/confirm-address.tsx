import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRestMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { Problem } from '../../../ui/problem';

/** Nothing is mailed to an address before its owner types the code; it may be left out. */
export function ConfirmAddress({ id, email }: { id: string; email: string }) {
  const { t } = useTranslation('complaints');
  const [step, setStep] = useState<'open' | 'sent' | 'done'>('open');
  const send = useRestMutation<object>(`/complaints/${id}/code`, { keepQueries: true });
  const confirm = useRestMutation<{ code: string }>(`/complaints/${id}/confirm`, { keepQueries: true });
  const form = useForm({ mode: 'controlled', initialValues: { code: '' }, validate: { code: required(t('confirm.code-missing')) } });
  if (step === 'done') return <Card><p role="status">{t('confirm.done')}</p></Card>;
  return (
    <Card title={t('confirm.title')}>
      <p role="status">{t(step === 'sent' ? 'confirm.sent' : 'confirm.lead', { email })}</p>
      {send.isError && <Problem error={send.error} />}
      {step === 'sent' && (
        <Form form={form} labels={{ code: t('confirm.code') }} mutation={confirm} onSubmit={(typed) => confirm.mutate(typed, { onSuccess: () => setStep('done') })} submitLabel={t('confirm.act')}>
          <TextInput {...field(form, 'code')} label={t('confirm.code')} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
        </Form>
      )}
      <div><Button variant="default" onClick={() => send.mutate({}, { onSuccess: () => setStep('sent') })} aria-busy={send.isPending}>{t('confirm.send')}</Button></div>
    </Card>
  );
}
