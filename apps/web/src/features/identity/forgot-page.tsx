import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useRestMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { Page } from '../../ui/page';
import { emailOf } from './auth';

function ForgotPage() {
  const { t, i18n } = useTranslation('identity');
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const send = useRestMutation<{ email: string; locale: string }>('/auth/password/code', { keepQueries: true });
  const form = useForm({ initialValues: { email: emailOf(state) ?? '' }, validate: { email: required(t('sign-in.email-missing')) } });
  const labels = { email: t('sign-in.email') };
  const ask = ({ email }: { email: string }) => send.mutate({ email, locale: i18n.language }, { onSuccess: () => void navigate(`/sign-in/new-password${search}`, { state: { email } }) });
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')} back={{ to: `/sign-in${search}`, label: t('sign-in.title') }} width="narrow">
      <Card>
        <Form form={form} labels={labels} mutation={send} onSubmit={ask} submitLabel={t('code.send')}>
          <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="email" inputMode="email" />
        </Form>
      </Card>
      <p><Link className="way" to={`/sign-in/code${search}`}>{t('sign-in.use-code')}</Link></p>
    </Page>
  );
}

export { ForgotPage as Component };
