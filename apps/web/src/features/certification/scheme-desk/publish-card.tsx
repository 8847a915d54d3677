import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PublishSchemeDraftDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import classes from './scheme-desk.module.css';
import type { Draft } from './use-draft-edits';

function PublishForm({ draft }: { draft: Draft }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const [effectiveFrom, setFrom] = useState('');
  const publish = useApiMutation(PublishSchemeDraftDocument);
  const { version } = draft;
  const send = () => publish.mutateAsync({ input: { draftId: draft.id, revision: draft.revision, effectiveFrom } });
  return (
    <>
      <TextInput type="date" id="effectiveFrom" label={t('publish.from')} value={effectiveFrom} onChange={(event) => setFrom(event.currentTarget.value)} />
      {effectiveFrom === '' ? (
        <p>{t('publish.missing')}</p>
      ) : (
        <div className={classes.buttons}>
          <ConfirmButton act={t('publish.act', { version })} question={t('publish.question', { version, day: format.day(effectiveFrom) })} error={publish.error} isPending={publish.isPending} onConfirm={send}>
            <p>{t('publish.follows')}</p>
          </ConfirmButton>
        </div>
      )}
    </>
  );
}

/** For somebody who wrote no part of the draft, once it was tried as it stands. */
export function PublishCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation('rules');
  const isReplayed = draft.replay?.status === 'DONE' && draft.replay.revision === draft.revision;
  return (
    <Card title={t('publish.title')}>
      <p>{t('publish.lead')}</p>
      {!draft.viewerCan.publish && <p>{t('publish.not-you')}</p>}
      {draft.viewerCan.publish && (isReplayed ? <PublishForm draft={draft} /> : <p>{t('publish.first')}</p>)}
    </Card>
  );
}
