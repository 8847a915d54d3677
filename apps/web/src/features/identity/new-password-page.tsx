import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { Card } from '../../ui/card';
import { field, Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { PasswordField } from '../../ui/password-field';
import { isSixDigits } from '../../ui/six-digits';
import { emailOf, useSignIn } from './auth';

interface NewPassword extends Record<string, unknown> {
  email: string;
  code: string;
  password: string;
}

function NewPasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const save = useSignIn<NewPassword>('/auth/password');
  const form = useForm({
    initialValues: { code: '', password: '' },
    validate: {
      code: (value: string) => (isSixDigits(value) ? null : t('check.code-missing')),
      password: (value: string) => (value === '' ? t('password.new-missing') : null),
    },
  });
  const labels = { code: t('check.code'), password: t('password.new') };
  return (
    <Form form={form} labels={labels} mutation={save} onSubmit={(values) => save.mutate({ email, ...values })} submitLabel={t('password.save')}>
      <TextInput {...field(form, 'code')} label={labels.code} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      <PasswordField {...field(form, 'password')} label={labels.password} description={t('password.hint')} autoComplete="new-password" />
    </Form>
  );
}

function NewPasswordPage() {
  const { t } = useTranslation('identity');
  const { search, state } = useLocation();
  const email = emailOf(state);
  if (email === null) return <Navigate to={`/sign-in/forgot${search}`} replace />;
  return (
    <Page title={t('password.title')} lead={t('check.lead', { email })} back={{ to: `/sign-in/forgot${search}`, label: t('forgot.title') }} width="narrow">
      <Card><NewPasswordForm email={email} /></Card>
      <p>{t('check.again')} <Link to={`/sign-in/forgot${search}`} state={{ email }}>{t('check.resend')}</Link></p>
      <p className="muted">{t('password.ends')}</p>
    </Page>
  );
}

export { NewPasswordPage as Component };
