import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadThreadDocument, RecordThreadDocument } from '../../graphql/generated/graphql';
import type { ThreadKind, ThreadStateFragment } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../card';
import { useFormat } from '../format';
import { MessageItem } from './message-item';
import { WriteForm } from './write-form';

export interface ThreadCardProps {
  kind: ThreadKind;
  recordId: string;
}

function Messages({ thread: { messages, unreached } }: { thread: ThreadStateFragment }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  return (
    <>
      {messages.length === 0 ? <p>{t('none')}</p> : <ul className="plain-list">{messages.map((message) => <MessageItem key={message.id} message={message} />)}</ul>}
      {unreached.length > 0 && <p><strong>{t('unreached', { names: format.list(unreached) })}</strong></p>}
    </>
  );
}

/** Looking at what somebody else wrote takes it off the inbox. */
function useSeen({ kind, recordId }: ThreadCardProps, newest: ThreadStateFragment['messages'][number] | undefined): void {
  const { mutate } = useApiMutation(ReadThreadDocument, { keepQueries: true });
  const unread = newest && !newest.isMine ? newest.id : null;
  useEffect(() => {
    if (unread !== null) mutate({ kind, recordId });
  }, [unread, kind, recordId, mutate]);
}

/** What people who see a record wrote to each other on it; nothing where nobody wrote and nobody may. */
export function ThreadCard({ kind, recordId }: ThreadCardProps) {
  const { t } = useTranslation('thread');
  const { data } = useApiQuery(RecordThreadDocument, { kind, recordId });
  const thread = data?.thread;
  useSeen({ kind, recordId }, thread?.messages.at(-1));
  if (!thread || (!thread.canWrite && thread.messages.length === 0)) return null;
  return (
    <Card title={t('title')}>
      <p className="muted">{t('lead')}</p>
      <Messages thread={thread} />
      {thread.canWrite ? <WriteForm kind={kind} recordId={recordId} /> : <p>{t('closed')}</p>}
    </Card>
  );
}
