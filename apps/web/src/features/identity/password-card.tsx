import { useState } from 'react';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRestMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form } from '../../ui/form';
import { PasswordField } from '../../ui/password-field';

/** Whoever has no password yet, or forgot it, sets one with a mailed code. */
export function PasswordCard({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const [isSaved, setIsSaved] = useState(false);
  const save = useRestMutation<{ current: string; password: string }>('/auth/password/change');
  const form = useForm({
    initialValues: { current: '', password: '' },
    validate: {
      current: (value: string) => (value === '' ? t('password.current-missing') : null),
      password: (value: string) => (value === '' ? t('password.new-missing') : null),
    },
  });
  const labels = { current: t('password.current'), password: t('password.new') };
  const done = () => {
    setIsSaved(true);
    form.reset();
  };
  return (
    <Card title={t('sign-in.password')}>
      <Form form={form} labels={labels} mutation={save} onSubmit={(values) => save.mutate(values, { onSuccess: done })} submitLabel={t('password.change')}>
        <PasswordField {...field(form, 'current')} label={labels.current} autoComplete="current-password" />
        <PasswordField {...field(form, 'password')} label={labels.password} description={t('password.hint')} autoComplete="new-password" />
      </Form>
      <p role="status">{isSaved ? t('password.saved') : ''}</p>
      <p><Link className="way" to="/sign-in/forgot?next=/me" state={{ email }}>{t('password.by-code')}</Link></p>
    </Card>
  );
}
