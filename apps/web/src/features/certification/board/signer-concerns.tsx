import { useTranslation } from 'react-i18next';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';

type Concern = BoardApplicationQuery['application']['signerConcerns'][number];

function ConcernRow({ concern: { kind, since, signerName, boardName, minutes, entries } }: { concern: Concern }) {
  const { t } = useTranslation(['board', 'hours']);
  const format = useFormat();
  const first = entries[0]?.workedOn ?? since;
  const last = entries.at(-1)?.workedOn ?? since;
  const sum = { count: entries.length, minutes: format.minutes(minutes) };
  return (
    <li className={classes.asked}>
      <h3>{signerName}</h3>
      <div><StatusTag tone="attention">{t(`signer.${kind}`, { day: format.day(since) })}</StatusTag></div>
      <p>{first === last ? t('signer.one-day', { ...sum, day: format.day(first) }) : t('signer.days', { ...sum, from: format.day(first), to: format.day(last) })}</p>
      <p className="muted">{t('signer.board', { board: boardName })}</p>
      <details className={classes.how}>
        <summary>{t('signer.show', { count: entries.length })}</summary>
        <ul className={classes.facts}>
          {entries.map((entry) => <li key={entry.entryId}>{t('signer.entry', { day: format.day(entry.workedOn), minutes: format.minutes(entry.minutes), activity: t(`hours:activity.${entry.activity}` as 'hours:activity.ONE_TO_ONE') })}</li>)}
        </ul>
      </details>
    </li>
  );
}

/** Hours under a supervisor whose own certificate was not in order that day: for the reviewer's eyes, and refusing nothing. */
export function SignerConcerns({ concerns }: { concerns: readonly Concern[] }) {
  const { t } = useTranslation('board');
  if (concerns.length === 0) return null;
  return (
    <Card title={t('signer.title')} tone="attention">
      <p>{t('signer.lead')}</p>
      <ul className="plain-list">{concerns.map((concern) => <ConcernRow key={`${concern.signerName}${concern.kind}${concern.since}${concern.entries[0]?.entryId ?? ''}`} concern={concern} />)}</ul>
    </Card>
  );
}
