import { useEffect, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { useRestMutation } from '../graphql/hooks';
import { Card } from './card';
import { field, Form } from './form';
import { chosenLanguage, setLanguage } from './i18n/i18n';
import { Problem } from './problem';
import { QueryView } from './query-view';
import { isSixDigits } from './six-digits';

interface Entering {
  readonly onEntered: () => void;
  /** What the code opens, on the button: "Go on" unless told. */
  readonly act?: string;
}


/** Six digits, typed with or without spaces. */
function CodeForm({ door, onEntered, act }: Entering & { door: string }) {
  const { t } = useTranslation('common');
  const enter = useRestMutation<{ code: string }>(`${door}/enter`);
  const form = useForm({ mode: 'controlled', initialValues: { code: '' }, validate: { code: (value: string) => (isSixDigits(value) ? null : t('door.code-missing')) } });
  return (
    <Form form={form} labels={{ code: t('door.code') }} mutation={enter} onSubmit={({ code }) => enter.mutate({ code }, { onSuccess: onEntered })} submitLabel={act ?? t('door.enter')}>
      <TextInput {...field(form, 'code')} label={t('door.code')} inputMode="numeric" autoComplete="one-time-code" maxLength={12} data-autofocus autoFocus />
    </Form>
  );
}

/** A person presses the button: opening the page does nothing, since a scanner of mail opens it too. */
function Door({ door, mailbox, ...entering }: Entering & { door: string; mailbox: string }) {
  const { t } = useTranslation('common');
  const [isSent, setIsSent] = useState(false);
  const send = useRestMutation<object>(`${door}/code`, { keepQueries: true });
  const press = () => {
    if (!send.isPending) send.mutate({}, { onSuccess: () => setIsSent(true) });
  };
  return (
    <Card>
      <p role="status">{t(isSent ? 'door.sent' : 'door.lead', { mailbox })}</p>
      {send.isError && <Problem error={send.error} />}
      {isSent && <CodeForm door={door} {...entering} />}
      <div><Button variant={isSent ? 'default' : 'filled'} onClick={press} aria-busy={send.isPending}>{t(isSent ? 'door.again' : 'door.send')}</Button></div>
    </Card>
  );
}

/** The page goes on in the language of the mail. */
function useLanguageOfMail(locale: string | undefined): void {
  useEffect(() => {
    if (locale !== undefined && chosenLanguage() === null) void setLanguage(locale);
  }, [locale]);
}

/** The one door behind every link in a mail: nothing opens before the code that goes to the same mailbox. */
export function MailDoor({ token, ...entering }: Entering & { token: string }) {
  const door = `/link/door/${encodeURIComponent(token)}`;
  const link = useQuery<{ mailbox: string; locale: string }, ApiError>({ queryKey: [door], queryFn: () => rest(door), staleTime: Infinity, retry: false });
  useLanguageOfMail(link.data?.locale);
  return <QueryView query={link}>{({ mailbox }) => <Door door={door} mailbox={mailbox} {...entering} />}</QueryView>;
}
