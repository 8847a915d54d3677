import { useEffect, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { chosenLanguage, setLanguage } from '../../../ui/i18n/i18n';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { useLink, useLinkAct } from './link';

const isSixDigits = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/[\s-]/g, ''));

function CodeForm({ door }: { door: string }) {
  const { t } = useTranslation('signing');
  const navigate = useNavigate();
  const enter = useLinkAct<{ code: string }>(`${door}/enter`);
  const form = useForm({ initialValues: { code: '' }, validate: { code: (value: string) => (isSixDigits(value) ? null : t('door.code-missing')) } });
  const labels = { code: t('door.code') };
  return (
    <Form form={form} labels={labels} mutation={enter} onSubmit={({ code }) => enter.mutate({ code }, { onSuccess: () => void navigate('/sign', { replace: true }) })} submitLabel={t('door.open')}>
      <TextInput {...field(form, 'code')} label={labels.code} inputMode="numeric" autoComplete="one-time-code" maxLength={12} data-autofocus autoFocus />
    </Form>
  );
}

/** Opening the page does nothing: a mail scanner does it too. A person presses the button. */
function Door({ door, mailbox }: { door: string; mailbox: string }) {
  const { t } = useTranslation('signing');
  const [isSent, setIsSent] = useState(false);
  const send = useLinkAct<object>(`${door}/code`);
  const press = () => {
    if (!send.isPending) send.mutate({}, { onSuccess: () => setIsSent(true) });
  };
  return (
    <Card>
      <p role="status">{isSent ? t('door.sent', { mailbox }) : t('door.how', { mailbox })}</p>
      {send.isError && <Problem error={send.error} />}
      {isSent && <CodeForm door={door} />}
      <div><Button variant={isSent ? 'default' : 'filled'} onClick={press} aria-busy={send.isPending}>{isSent ? t('door.again') : t('door.send')}</Button></div>
    </Card>
  );
}

/** The page goes on in the language of the mail. */
function useLanguageOfMail(locale: string | undefined): void {
  useEffect(() => {
    if (locale !== undefined && chosenLanguage() === null) void setLanguage(locale);
  }, [locale]);
}

function DoorPage() {
  const { t } = useTranslation('signing');
  const { token = '' } = useParams();
  const door = `/link/door/${encodeURIComponent(token)}`;
  const query = useLink<{ mailbox: string; locale: string }>(door);
  useLanguageOfMail(query.data?.locale);
  return (
    <Page title={t('title')} lead={t('door.lead')} width="narrow">
      <QueryView query={query}>{({ mailbox }) => <Door door={door} mailbox={mailbox} />}</QueryView>
    </Page>
  );
}

export { DoorPage as Component };
