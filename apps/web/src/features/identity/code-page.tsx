import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { Page } from '../../ui/page';
import { useSendCode } from './auth';

function CodePage() {
  const { t, i18n } = useTranslation('identity');
  const { search } = useLocation();
  const navigate = useNavigate();
  const send = useSendCode();
  const form = useForm({ initialValues: { email: '' }, validate: { email: required(t('sign-in.email-missing')) } });
  const labels = { email: t('sign-in.email') };
  const ask = ({ email }: { email: string }) =>
    send.mutate({ email, locale: i18n.language }, { onSuccess: () => void navigate(`/sign-in/check-mail${search}`, { state: { email } }) });
  return (
    <Page title={t('code.title')} lead={t('code.lead')} back={{ to: `/sign-in${search}`, label: t('sign-in.title') }} width="narrow">
      <Card>
        <Form form={form} labels={labels} mutation={send} onSubmit={ask} submitLabel={t('code.send')}>
          <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="email" inputMode="email" />
        </Form>
      </Card>
      <p><Link className="way" to={`/sign-in${search}`}>{t('sign-in.use-password')}</Link></p>
    </Page>
  );
}

export { CodePage as Component };
