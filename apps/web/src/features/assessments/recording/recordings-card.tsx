import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeleteRecordingDocument, MyRecordingsDocument } from '../../../graphql/generated/graphql';
import type { RecordingPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import { clock } from '../clock';
import { Player } from './player';
import classes from './recording.module.css';
import { takeStore } from './take-store';

/** What is only on this device: the one thing that could be lost, so it comes first. */
function UnsentTakes() {
  const { t } = useTranslation('recording');
  const personId = useSession().me?.id ?? '';
  const { data: takes = [] } = useQuery({ queryKey: ['takes', personId], queryFn: () => takeStore.all(personId), enabled: personId !== '' });
  if (takes.length === 0) return null;
  return (
    <Card title={t('unsent.title')} tone="attention">
      <ul className={classes.takes}>
        {takes.map((take) => (
          <li key={take.id}>
            <span>{t('unsent.take', { scenario: take.scenarioTitle, time: clock(take.seconds) })}</span>
            <Button component={Link} to={`/practice/scenarios/${take.scenarioId}/record`}>{t('unsent.open')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RecordingRow({ recording }: { recording: RecordingPartsFragment }) {
  const { t } = useTranslation('recording');
  const format = useFormat();
  const remove = useApiMutation(DeleteRecordingDocument);
  const { id, scenario, kind, seconds, marks, mediaUrl, sentAt, keepUntil } = recording;
  return (
    <li>
      <strong>{t('list.recording', { scenario: scenario.title, time: clock(seconds) })}</strong>
      <span>{t('list.sent', { on: format.dayOf(sentAt) })}</span>
      {mediaUrl ? <span>{t('list.kept', { until: format.day(keepUntil) })}</span> : <StatusTag tone="neutral">{t('list.deleted')}</StatusTag>}
      {mediaUrl && <Player src={mediaUrl} kind={kind} label={t('list.listen', { scenario: scenario.title })} marks={marks} />}
      {recording.viewerCan.delete && (
        <ConfirmButton act={t('list.delete')} question={t('list.delete-question')} variant="default" isGrave onConfirm={() => remove.mutateAsync({ id })} error={remove.error} isPending={remove.isPending}>
          {t('list.delete-consequence')}
        </ConfirmButton>
      )}
    </li>
  );
}

function SentRecordings({ after, more }: ListPage) {
  const { t } = useTranslation('recording');
  const query = useApiQuery(MyRecordingsDocument, { after });
  return (
    <QueryView query={query}>
      {({ myRecordings: { nodes, pageInfo } }) =>
        nodes.length > 0 && (
          <Card {...(after === null ? { title: t('list.title') } : {})}>
            <ul className={classes.takes}>{nodes.map((recording) => <RecordingRow key={recording.id} recording={recording} />)}</ul>
            {more(pageInfo)}
          </Card>
        )
      }
    </QueryView>
  );
}

/** What the person recorded: on this device, and sent. */
export function RecordingsCard() {
  return (
    <>
      <UnsentTakes />
      <GrowingList>{(page) => <SentRecordings {...page} />}</GrowingList>
    </>
  );
}
