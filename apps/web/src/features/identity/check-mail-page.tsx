import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { Card } from '../../ui/card';
import { field, Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { isSixDigits } from '../../ui/six-digits';
import { emailOf, useSendCode, useSignIn } from './auth';

interface CodeSignIn extends Record<string, unknown> {
  email: string;
  code: string;
}

function Resend({ email }: { email: string }) {
  const { t, i18n } = useTranslation('identity');
  const send = useSendCode();
  return (
    <div className="stack">
      <p>{t('check.again')}</p>
      {send.isError && <Problem error={send.error} />}
      <div><Button variant="default" onClick={() => send.mutate({ email, locale: i18n.language })}>{t('check.resend')}</Button></div>
      <p role="status">{send.isSuccess ? t('check.resent') : ''}</p>
    </div>
  );
}

function CheckMailForm({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const signIn = useSignIn<CodeSignIn>('/auth/code/sign-in');
  const form = useForm({ initialValues: { code: '' }, validate: { code: (value: string) => (isSixDigits(value) ? null : t('check.code-missing')) } });
  const labels = { code: t('check.code') };
  return (
    <Form form={form} labels={labels} mutation={signIn} onSubmit={({ code }) => signIn.mutate({ email, code })} submitLabel={t('sign-in.submit')}>
      <TextInput {...field(form, 'code')} label={labels.code} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
    </Form>
  );
}

function CheckMailPage() {
  const { t } = useTranslation('identity');
  const { search, state } = useLocation();
  const email = emailOf(state);
  if (email === null) return <Navigate to={`/sign-in/code${search}`} replace />;
  return (
    <Page title={t('check.title')} lead={t('check.lead', { email })} back={{ to: `/sign-in/code${search}`, label: t('code.title') }} width="narrow">
      <Card><CheckMailForm email={email} /></Card>
      <Resend email={email} />
      <p><Link className="way" to={`/sign-in/code${search}`}>{t('check.other')}</Link></p>
    </Page>
  );
}

export { CheckMailPage as Component };
