import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { Page } from '../../ui/page';
import { PasswordField } from '../../ui/password-field';
import { useSignIn } from './auth';

interface Credentials extends Record<string, unknown> {
  email: string;
  password: string;
}

function SignInPage() {
  const { t } = useTranslation('identity');
  const { search } = useLocation();
  const signIn = useSignIn<Credentials>('/auth/sign-in');
  const form = useForm<Credentials>({
    initialValues: { email: '', password: '' },
    validate: {
      email: required(t('sign-in.email-missing')),
      password: (value) => (value === '' ? t('sign-in.password-missing') : null),
    },
  });
  const labels = { email: t('sign-in.email'), password: t('sign-in.password') };
  return (
    <Page title={t('sign-in.title')} width="narrow">
      <Card>
        <Form form={form} labels={labels} mutation={signIn} onSubmit={(values) => signIn.mutate(values)} submitLabel={t('sign-in.submit')}>
          <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="username" inputMode="email" />
          <PasswordField {...field(form, 'password')} label={labels.password} autoComplete="current-password" />
        </Form>
      </Card>
      <p><Link className="way" to={`/sign-in/forgot${search}`}>{t('sign-in.forgot')}</Link></p>
      <p>
        {t('sign-in.or')} <Link className="way" to={`/sign-in/code${search}`}>{t('sign-in.use-code')}</Link>
      </p>
    </Page>
  );
}

export { SignInPage as Component };
