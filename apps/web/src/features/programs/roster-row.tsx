import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RemoveFromRosterDocument } from '../../graphql/generated/graphql';
import type { RosterRowFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { CheckTag, CheckWords } from './roster-check';
import { SharedDetail } from './shared-detail';
import classes from './roster.module.css';

function Remove({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('programs');
  const remove = useApiMutation(RemoveFromRosterDocument);
  return (
    <ConfirmButton act={t('remove')} question={t('remove.question', { name })} variant="default" onConfirm={() => remove.mutateAsync({ id })} error={remove.error} isPending={remove.isPending}>
      {t('remove.what')}
    </ConfirmButton>
  );
}

export function RosterRow({ entry }: { entry: RosterRowFragment }) {
  const { t } = useTranslation('programs');
  const format = useFormat();
  const { certificate, status } = entry.check;
  const name = certificate?.holderName ?? t('unnamed');
  const added = { name: entry.addedBy?.name ?? '', day: format.dayOf(entry.addedAt) };
  return (
    <li className={classes.row} data-status={status}>
      <div className={classes.head}>
        <h3>{name}</h3>
        <CheckTag status={status} />
      </div>
      {entry.label !== null && <p>{t('label.shown', { label: entry.label })}</p>}
      {certificate && <p className="muted">{t('facts', { title: certificate.title, number: certificate.number, board: certificate.boardName })}</p>}
      <CheckWords check={entry.check} />
      <p className="muted">{t('added', added)}</p>
      <SharedDetail entry={entry} />
      <div className={classes.actions}>
        {certificate && <Button component="a" variant="default" href={`/v/${certificate.code}`} target="_blank" rel="noreferrer">{t('open')}</Button>}
        <Remove id={entry.id} name={name} />
      </div>
    </li>
  );
}
