import { useTranslation } from 'react-i18next';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';

type Sign = BoardApplicationQuery['application']['irregularities'][number];
type Entry = Sign['entries'][number];

function EntryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['board', 'hours']);
  const format = useFormat();
  const work = { day: format.day(entry.workedOn), time: entry.startTime, minutes: format.minutes(entry.minutes), activity: t(`hours:activity.${entry.activity}` as 'hours:activity.ONE_TO_ONE') };
  return <li>{t('sign.entry', { ...work, logged: format.dateTime(entry.loggedAt), signed: format.dateTime(entry.signedAt), name: entry.signerName })}</li>;
}

function SignRow({ sign: { kind, count, minutes, from, to, entries } }: { sign: Sign }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return null;
  const said = { from: format.day(from), to: format.day(to), logged: format.dayOf(first.loggedAt), time: first.startTime, each: format.minutes(first.minutes), name: last.signerName };
  const rest = count - entries.length;
  return (
    <li className={classes.asked}>
      <div><StatusTag tone="attention">{t(`sign.${kind}`)}</StatusTag></div>
      <p>{t(`sign.${kind}-words`, said)} {t('sign.sum', { count, minutes: format.minutes(minutes) })}. {entries.every(({ isFromFile }) => isFromFile) && t('sign.file')}</p>
      <details className={classes.how}>
        <summary>{t('sign.show', { count })}</summary>
        <ul className={classes.facts}>{entries.map((entry) => <EntryLine key={entry.entryId} entry={entry} />)}</ul>
        {rest > 0 && <p className="muted">{t('sign.rest', { count: rest })}</p>}
      </details>
    </li>
  );
}

/** What about the hours is worth a question: for the reviewer's eyes, and refusing nothing. */
export function Irregularities({ signs }: { signs: readonly Sign[] }) {
  const { t } = useTranslation('board');
  if (signs.length === 0) return null;
  return (
    <Card title={t('sign.title')} tone="attention">
      <p>{t('sign.lead')}</p>
      <ul className="plain-list">{signs.map((sign) => <SignRow key={`${sign.kind}${sign.from}${sign.entries[0]?.entryId ?? ''}`} sign={sign} />)}</ul>
    </Card>
  );
}
