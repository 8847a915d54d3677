import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { useRestMutation } from '../graphql/hooks';
import { Card } from './card';
import { field, Form, required } from './form';
import { Loading } from './loading';
import { Problem } from './problem';

/** Six digits, typed with or without spaces. */
function CodeForm({ door, onEntered }: { door: string; onEntered: () => void }) {
  const { t } = useTranslation('common');
  const enter = useRestMutation<{ code: string }>(`${door}/enter`);
  const form = useForm({ mode: 'controlled', initialValues: { code: '' }, validate: { code: required(t('door.code-missing')) } });
  return (
    <Form form={form} labels={{ code: t('door.code') }} mutation={enter} onSubmit={({ code }) => enter.mutate({ code }, { onSuccess: onEntered })} submitLabel={t('door.enter')}>
      <TextInput {...field(form, 'code')} label={t('door.code')} inputMode="numeric" autoComplete="one-time-code" />
    </Form>
  );
}

/** What stands behind a link in a mail: nothing opens before the code that goes to the same mailbox. Loading this page does nothing. */
export function MailDoor({ token, onEntered }: { token: string; onEntered: () => void }) {
  const { t } = useTranslation('common');
  const door = `/link/door/${encodeURIComponent(token)}`;
  const [isSent, setIsSent] = useState(false);
  const link = useQuery<{ mailbox: string }, ApiError>({ queryKey: [door], queryFn: () => rest<{ mailbox: string }>(door), staleTime: Infinity });
  const send = useRestMutation<Record<string, never>>(`${door}/code`);
  if (link.isPending) return <Loading />;
  if (link.isError) return <Problem error={link.error} />;
  const ask = () => send.mutate({}, { onSuccess: () => setIsSent(true) });
  return (
    <Card>
      <p>{isSent ? t('door.sent', { mailbox: link.data.mailbox }) : t('door.lead', { mailbox: link.data.mailbox })}</p>
      {isSent && <CodeForm door={door} onEntered={onEntered} />}
      {send.isError && <Problem error={send.error} />}
      <div><Button variant={isSent ? 'default' : 'filled'} onClick={ask} aria-busy={send.isPending}>{isSent ? t('door.again') : t('door.send')}</Button></div>
    </Card>
  );
}
