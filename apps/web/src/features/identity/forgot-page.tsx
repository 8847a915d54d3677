import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { ApiError } from '../../graphql/api-error';
import { rest } from '../../graphql/client';
import { Card } from '../../ui/card';
import { field, Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { emailOf } from './auth';

function ForgotPage() {
  const { t, i18n } = useTranslation('identity');
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const send = useMutation<unknown, ApiError, { email: string }>({ mutationFn: ({ email }) => rest('/auth/password/code', { email, locale: i18n.language }) });
  const form = useForm({ initialValues: { email: emailOf(state) ?? '' }, validate: { email: (value: string) => (value.trim() === '' ? t('sign-in.email-missing') : null) } });
  const labels = { email: t('sign-in.email') };
  const ask = ({ email }: { email: string }) => send.mutate({ email }, { onSuccess: () => void navigate(`/sign-in/new-password${search}`, { state: { email } }) });
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')} back={{ to: `/sign-in${search}`, label: t('sign-in.title') }} width="narrow">
      <Card>
        <Form form={form} labels={labels} mutation={send} onSubmit={ask} submitLabel={t('code.send')}>
          <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="email" inputMode="email" />
        </Form>
      </Card>
      <p><Link to={`/sign-in/code${search}`}>{t('sign-in.use-code')}</Link></p>
    </Page>
  );
}

export { ForgotPage as Component };
