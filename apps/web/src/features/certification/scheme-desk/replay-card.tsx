import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReplaySchemeDraftDocument } from '../../../graphql/generated/graphql';
import type { SchemeReplayedFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import classes from './scheme-desk.module.css';
import type { Draft } from './use-draft-edits';

type Group = SchemeReplayedFragment['groups'][number];
type Case = SchemeReplayedFragment['cases'][number];

function Groups({ name, groups }: { name: string; groups: readonly Group[] }) {
  const { t } = useTranslation('rules');
  const peopleOf = (count: number | null) => (count === null ? t('replay.few') : t('replay.people', { count }));
  return (
    <li>
      <strong>{name}</strong>
      <ul>{groups.map(({ stage, change, people }) => <li key={stage + change}>{t(`replay.${stage}.${change}`, { people: peopleOf(people) })}</li>)}</ul>
    </li>
  );
}

function CaseRow({ application, change, gained, lost }: Case) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  return (
    <li className={classes.version}>
      <Link className={classes.name} to={`/board/applications/${application.id}`}>{application.applicant.name}</Link>
      <StatusTag tone={change === 'LOSES' ? 'attention' : change === 'GAINS' ? 'good' : 'neutral'}>{t(`replay.case.${change ?? 'none'}`)}</StatusTag>
      {gained.length > 0 && <span>{t('replay.gained', { names: format.list(gained) })}</span>}
      {lost.length > 0 && <span>{t('replay.lost', { names: format.list(lost) })}</span>}
    </li>
  );
}

function Outcome({ replay }: { replay: SchemeReplayedFragment }) {
  const { t } = useTranslation('rules');
  const { total, against, groups, requirements, cases } = replay;
  if (total === 0) return <p>{t('replay.nobody')}</p>;
  return (
    <>
      <p>{t('replay.done', { total, version: against ?? '' })}</p>
      {requirements.length === 0 && <p>{t('replay.same')}</p>}
      <ul className={classes.groups}>
        {groups.length > 0 && <Groups name={t('replay.whole')} groups={groups} />}
        {requirements.map(({ id, name, groups: each }) => <Groups key={id} name={name} groups={each} />)}
      </ul>
      {cases.length > 0 && <h3>{t('replay.names')}</h3>}
      <ul className="plain-list">{cases.map((each) => <CaseRow key={each.application.id} {...each} />)}</ul>
    </>
  );
}

function Running({ done, total }: Pick<SchemeReplayedFragment, 'done' | 'total'>) {
  const { t } = useTranslation('rules');
  const said = t('replay.running', { done, total });
  return (
    <div role="status">
      <p>{said}</p>
      <Progress value={(100 * done) / Math.max(1, total)} aria-label={said} />
    </div>
  );
}

/** Who would gain and who would lose, before anybody can publish. */
export function ReplayCard({ draft, isPossible }: { draft: Draft; isPossible: boolean }) {
  const { t } = useTranslation('rules');
  const start = useApiMutation(ReplaySchemeDraftDocument);
  const { replay } = draft;
  const isStale = replay !== null && replay.revision !== draft.revision;
  const send = () => void (!start.isPending && start.mutate({ input: { draftId: draft.id, revision: draft.revision } }));
  return (
    <Card title={t('replay.title')}>
      <p>{t('replay.lead')}</p>
      {isStale && <StatusTag tone="attention">{t('replay.stale')}</StatusTag>}
      {replay && (replay.status === 'RUNNING' ? <Running {...replay} /> : <Outcome replay={replay} />)}
      {isPossible ? <div><Button variant="default" onClick={send} aria-busy={start.isPending}>{t(replay ? 'replay.again' : 'replay.start')}</Button></div> : <p>{t('replay.wait')}</p>}
      {start.isError && <Problem error={start.error} />}
    </Card>
  );
}
