import { useState } from 'react';
import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ApiError } from '../../../graphql/api-error';
import { rest } from '../../../graphql/client';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormId } from '../../../ui/form-id';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ConfirmAddress } from './confirm-address';
import { TellForm, toSend } from './tell-form';
import type { Told } from './tell-form';

interface Board {
  id: string;
  name: string;
}

interface Sent {
  number: string;
  email: string;
}

function Thanks({ id, sent }: { id: string; sent: Sent }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      <EmptyState title={t('tell.sent')} icon="check"><p role="status">{t('tell.number', { number: sent.number })}</p></EmptyState>
      {sent.email !== '' && <ConfirmAddress id={id} email={sent.email} />}
    </>
  );
}

function Tell({ boards, id, onSent }: { boards: readonly Board[]; id: string; onSent: (sent: Sent) => void }) {
  const { t, i18n } = useTranslation('complaints');
  const [params] = useSearchParams();
  const named = boards.find(({ name }) => name === params.get('board')) ?? (boards.length === 1 ? boards[0] : undefined);
  const place = params.get('place');
  const send = useMutation<{ number: string }, ApiError, Told>({ mutationFn: (told) => rest<{ number: string }>('/complaints', { id, locale: i18n.language, ...toSend(told) }) });
  return (
    <Card>
      <p>{t('tell.private')}</p>
      <TellForm
        side="anybody"
        first={{ boardId: named?.id ?? '', about: params.get('certificate') ?? '', text: place ? t('tell.at', { place }) : '' }}
        mutation={send}
        onSend={(told) => send.mutate(told, { onSuccess: ({ number }) => onSent({ number, email: told.email.trim() }) })}
        board={(props) => <Select {...props} label={t('tell.board')} description={t('tell.board-hint')} data={boards.map(({ id: value, name: label }) => ({ value, label }))} />}
      />
    </Card>
  );
}

/** For anybody, without an account. */
function ComplainPage() {
  const { t } = useTranslation('complaints');
  const [id] = useFormId();
  const [sent, setSent] = useState<Sent | null>(null);
  const boards = useQuery<Board[], ApiError>({ queryKey: ['/complaints/boards'], queryFn: () => rest<Board[]>('/complaints/boards') });
  return (
    <Page title={t('tell.title')} {...(sent ? {} : { lead: t('tell.lead') })} width="narrow">
      {sent ? <Thanks id={id} sent={sent} /> : (
        <>
          <p><strong>{t('tell.danger')}</strong></p>
          <QueryView query={boards}>{(list) => <Tell boards={list} id={id} onSent={setSent} />}</QueryView>
        </>
      )}
    </Page>
  );
}

export { ComplainPage as Component };
