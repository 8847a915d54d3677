import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ApiError } from '../../graphql/api-error';
import { rest } from '../../graphql/client';
import type { Role } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { PasswordField } from '../../ui/password-field';
import { Problem } from '../../ui/problem';
import { useSignIn } from './auth';

interface Invitation {
  email: string;
  organisation: string;
  role: Role;
}

interface Acceptance extends Record<string, unknown> {
  name: string;
  password?: string;
}

function AcceptForm({ door }: { door: string }) {
  const { t } = useTranslation(['identity', 'common']);
  const accept = useSignIn<Acceptance>(`${door}/accept`);
  const form = useForm({ initialValues: { name: '', password: '' }, validate: { name: required(t('name.legal-missing')) } });
  const labels = { name: t('name.legal'), password: t('optional', { ns: 'common', label: t('invite.password') }) };
  const send = ({ name, password }: { name: string; password: string }) => accept.mutate(password === '' ? { name } : { name, password });
  return (
    <Form form={form} labels={labels} mutation={accept} onSubmit={send} submitLabel={t('invite.accept')}>
      <TextInput {...field(form, 'name')} label={labels.name} description={t('name.legal-hint')} autoComplete="name" />
      <PasswordField {...field(form, 'password')} label={labels.password} description={t('invite.password-hint')} autoComplete="new-password" />
    </Form>
  );
}

function InvitePage() {
  const { t } = useTranslation(['identity', 'common']);
  const { token = '' } = useParams();
  const door = `/auth/invitation/${encodeURIComponent(token)}`;
  const invitation = useQuery<Invitation, ApiError>({ queryKey: [door], queryFn: () => rest<Invitation>(door), staleTime: Infinity });
  if (invitation.isPending) return <Loading />;
  if (invitation.isError) {
    return (
      <Page title={t('invite.closed')} width="narrow">
        <Problem error={invitation.error} />
        <p><Link className="way" to="/sign-in">{t('sign-in.title')}</Link></p>
      </Page>
    );
  }
  const { email, organisation, role } = invitation.data;
  return (
    <Page title={t('invite.title')} lead={t('invite.lead', { email, organisation, role: t(`role.${role}`, { ns: 'common' }) })} width="narrow">
      <Card><AcceptForm door={door} /></Card>
    </Page>
  );
}

export { InvitePage as Component };
