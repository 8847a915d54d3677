import { useTranslation } from 'react-i18next';
import { EraseMessageDocument } from '../../graphql/generated/graphql';
import type { ThreadStateFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { ConfirmButton } from '../confirm-button';
import { useFormat } from '../format';
import classes from './thread.module.css';

/** One message; its writer may take the words away. */
export function MessageItem({ message: { id, author, isMine, body, writtenAt } }: { message: ThreadStateFragment['messages'][number] }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const erase = useApiMutation(EraseMessageDocument);
  return (
    <li className={classes.message} data-mine={isMine}>
      <div><strong>{isMine ? t('me') : author}</strong> <span className="muted">{format.dateTime(writtenAt)}</span></div>
      {body === null ? <p className="muted">{t('erased')}</p> : <p className={classes.body}>{body}</p>}
      {isMine && body !== null && (
        <ConfirmButton act={t('erase')} question={t('erase-question')} variant="subtle" onConfirm={() => erase.mutateAsync({ id })} error={erase.error} isPending={erase.isPending}>
          <p>{t('erase-after')}</p>
        </ConfirmButton>
      )}
    </li>
  );
}
