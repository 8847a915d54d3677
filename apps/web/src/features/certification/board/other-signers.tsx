import { useTranslation } from 'react-i18next';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from '../certification.module.css';

type Other = BoardApplicationQuery['application']['otherSigners'][number];

function Why({ other: { reason, supervisorName, words } }: { other: Other }) {
  const { t } = useTranslation('board');
  return (
    <>
      <p>{reason === null ? t('other.no-answer') : t(`other.${reason}`, { name: supervisorName ?? '' })}</p>
      {words !== null && <p className={classes.reasons}>{words}</p>}
    </>
  );
}

function Evidence({ applicationId, fileIds }: { applicationId: string; fileIds: readonly string[] }) {
  const { t } = useTranslation('signercase');
  if (fileIds.length === 0) return null;
  return <ul className="plain-list">{fileIds.map((fileId, index) => <li key={fileId}><a className="way" href={`/files/applications/${applicationId}/hours/${fileId}`} target="_blank" rel="noreferrer">{t('told.file', { number: index + 1 })}</a></li>)}</ul>;
}

function OtherRow({ applicationId, other }: { applicationId: string; other: Other }) {
  const { signerName, isNamedBySite, fileIds, minutes, entries } = other;
  const { t } = useTranslation('board');
  const format = useFormat();
  const from = format.day(entries[0]?.workedOn ?? '');
  const to = format.day(entries.at(-1)?.workedOn ?? '');
  return (
    <li className={classes.asked}>
      <h3>{isNamedBySite ? t('other.by-site', { name: signerName }) : t('other.by', { name: signerName })}</h3>
      <p>{t('other.sum', { count: entries.length, minutes: format.minutes(minutes), from, to })}</p>
      <Why other={other} />
      <Evidence applicationId={applicationId} fileIds={fileIds} />
    </li>
  );
}

/** Hours that somebody else than the supervisor confirmed, with the applicant's words and evidence. */
export function OtherSigners({ applicationId, others }: { applicationId: string; others: readonly Other[] }) {
  const { t } = useTranslation('board');
  if (others.length === 0) return null;
  return (
    <Card title={t('other.title')}>
      <ul className="plain-list">{others.map((other) => <OtherRow key={`${other.signerName}${other.entries[0]?.entryId ?? ''}`} applicationId={applicationId} other={other} />)}</ul>
    </Card>
  );
}
