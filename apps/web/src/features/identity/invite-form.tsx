import { useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { InviteMemberDocument } from '../../graphql/generated/graphql';
import type { OrganisationKind, Role } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import type { MyMembership } from '../../graphql/session';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { useFormId } from '../../ui/form-id';

/** What the list offers; the server has the last word on which role fits an organisation. */
const offered: Record<OrganisationKind, readonly Role[]> = {
  TRAINING_PROVIDER: ['TRAINEE', 'TRAINER', 'ORG_ADMIN'],
  TREATMENT_PROGRAM: ['TRAINEE', 'SUPERVISOR', 'PROGRAM_STAFF', 'ORG_ADMIN'],
  CERTIFICATION_BOARD: ['REVIEWER', 'ORG_ADMIN'],
  PLATFORM: [],
  OUTSIDE_PLACE: [],
};

interface Offer {
  email: string;
  role: string;
}

const isRole = (value: string, roles: readonly Role[]): value is Role => roles.some((role) => role === value);

export function InviteForm({ organisation }: { organisation: MyMembership['organisation'] }) {
  const { t } = useTranslation(['identity', 'common']);
  const [sentTo, setSentTo] = useState('');
  const [open, setOpen] = useState<Offer>();
  const [id, nextId] = useFormId();
  const invite = useApiMutation(InviteMemberDocument);
  const roles = offered[organisation.kind];
  // Where two people choose: the server says so too.
  const isOfTwo = organisation.kind === 'CERTIFICATION_BOARD';
  const form = useForm({
    initialValues: { email: '', role: '' },
    validate: {
      email: required(t('sign-in.email-missing')),
      role: (value: string) => (isRole(value, roles) ? null : t('people.role-missing')),
    },
  });
  const labels = { email: t('sign-in.email'), role: t('people.role') };
  const done = (offer: Offer, isSent: boolean) => {
    setSentTo(isSent ? offer.email : '');
    setOpen(isSent ? undefined : offer);
    if (!isSent) return;
    nextId();
    form.reset();
  };
  const send = (offer: Offer, again = false) => {
    const { email, role } = offer;
    if (isRole(role, roles)) invite.mutate({ input: { id, organisationId: organisation.id, email, role, again } }, { onSuccess: ({ inviteMember }) => done(offer, inviteMember) });
  };
  const options = [{ value: '', label: '' }, ...roles.map((role) => ({ value: role, label: t(`role.${role}`, { ns: 'common' }) }))];
  return (
    <Card title={t('people.invite')}>
      <p className="muted">{t(isOfTwo ? 'people.invite-hint-two' : 'people.invite-hint')}</p>
      <Form form={form} labels={labels} mutation={invite} onSubmit={(offer) => send(offer)} submitLabel={t('people.send')}>
        <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="off" />
        <NativeSelect {...field(form, 'role')} label={labels.role} data={options} />
      </Form>
      <p role="status">{open ? t('people.open', { email: open.email }) : sentTo && t(isOfTwo ? 'people.sent-two' : 'people.sent', { email: sentTo })}</p>
      {open && <div><Button variant="default" aria-busy={invite.isPending} onClick={() => !invite.isPending && send(open, true)}>{t('people.again')}</Button></div>}
    </Card>
  );
}
