import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRestMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { isSixDigits } from '../../ui/six-digits';

function AskForm({ onAsked }: { onAsked: (email: string) => void }) {
  const { t } = useTranslation('identity');
  const ask = useRestMutation<{ email: string }>('/auth/email/code', { keepQueries: true });
  const form = useForm({ initialValues: { newEmail: '' }, validate: { newEmail: required(t('sign-in.email-missing')) } });
  const labels = { newEmail: t('email.new') };
  return (
    <Form form={form} labels={labels} mutation={ask} onSubmit={({ newEmail: email }) => ask.mutate({ email }, { onSuccess: () => onAsked(email) })} submitLabel={t('email.send')}>
      <TextInput {...field(form, 'newEmail')} label={labels.newEmail} type="email" autoComplete="email" inputMode="email" />
    </Form>
  );
}

function ConfirmForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { t } = useTranslation('identity');
  const save = useRestMutation<{ email: string; code: string }>('/auth/email');
  const form = useForm({ initialValues: { emailCode: '' }, validate: { emailCode: (value: string) => (isSixDigits(value) ? null : t('check.code-missing')) } });
  const labels = { emailCode: t('check.code') };
  return (
    <Form form={form} labels={labels} mutation={save} onSubmit={({ emailCode: code }) => save.mutate({ email, code }, { onSuccess: onDone })} submitLabel={t('email.confirm')}>
      <p>{t('check.lead', { email })}</p>
      <TextInput {...field(form, 'emailCode')} label={labels.emailCode} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
    </Form>
  );
}

/** The new address is proved first; the old one is told. */
export function EmailCard({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const [asked, setAsked] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const done = () => {
    setAsked(null);
    setIsSaved(true);
  };
  return (
    <Card title={t('sign-in.email')}>
      <p>{email}</p>
      {asked === null ? <AskForm onAsked={setAsked} /> : <ConfirmForm email={asked} onDone={done} />}
      <p role="status">{isSaved ? t('email.saved') : ''}</p>
    </Card>
  );
}
