import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TakeApplicationDocument } from '../../../graphql/generated/graphql';
import type { ApplicationQueueQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';
import { useLanguageName } from '../words';
import { AppealTag, DueTag } from './due-tag';

export type QueueCase = ApplicationQueueQuery['applicationQueue']['nodes'][number];

/** What the first reviewer decided, while a second one still has to look. */
export const firstOf = ({ status, decisions }: Pick<QueueCase, 'status' | 'decisions'>) => (status === 'SECOND_LOOK' ? decisions.findLast((decision) => decision.look === 1) : undefined);

export interface Choice {
  isChosen: (id: string) => boolean;
  /** False where no more fit. */
  hasRoom: boolean;
  toggle: (row: QueueCase) => void;
}

function Holder({ row }: { row: QueueCase }) {
  const { t } = useTranslation('board');
  const { me } = useSession();
  const take = useApiMutation(TakeApplicationDocument);
  const { assignee, applicant, id, status } = row;
  if (assignee) return <p className={classes.holder}>{assignee.id === me?.id ? t('held.you') : t('held.by', { name: assignee.name })}</p>;
  if (status === 'DENIED') return null;
  return (
    <div className={classes.holder}>
      {take.error && <Problem error={take.error} />}
      <Button variant="default" onClick={() => take.mutate({ id })} aria-busy={take.isPending} aria-label={t('take.of', { name: applicant.name })}>{t('take')}</Button>
    </div>
  );
}

function Choose({ row, choice }: { row: QueueCase; choice: Choice }) {
  const { t } = useTranslation('board');
  const isChosen = choice.isChosen(row.id);
  return <Checkbox size="md" checked={isChosen} onChange={() => choice.toggle(row)} disabled={!choice.hasRoom && !isChosen} data-choose aria-label={t('batch.choose', { name: row.applicant.name })} />;
}

/** Once an appeal was heard there is no last day any more. */
function Appealable({ row: { appeals }, dueOn }: { row: QueueCase; dueOn: string }) {
  const { t } = useTranslation('board');
  return appeals.length > 0 ? <StatusTag tone="neutral">{t('appeal.NO_STANDS')}</StatusTag> : <AppealTag dueOn={dueOn} />;
}

function About({ row: { sentAt, certificateLanguage } }: { row: QueueCase }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const languageName = useLanguageName();
  const about = [...(sentAt === null ? [] : [t('sent', { day: format.dayOf(sentAt) })]), t('language', { language: languageName(certificateLanguage) })];
  return <p className="muted">{about.join(' · ')}</p>;
}

function FirstWord({ row }: { row: QueueCase }) {
  const { t } = useTranslation(['board', 'certification']);
  const first = firstOf(row);
  if (!first) return null;
  const name = first.reviewer?.name ?? t('decision.nobody', { ns: 'certification' });
  return <p>{t(first.outcome === 'APPROVE' ? 'first.APPROVE' : 'first.DENY', { name })}</p>;
}

export function QueueRow({ row, choice }: { row: QueueCase; choice: Choice | null }) {
  const { t } = useTranslation('board');
  const { id, applicant, status, track, dueOn } = row;
  return (
    <li className={classes.queue}>
      <div className={classes.tags}>
        {choice && firstOf(row)?.outcome === 'APPROVE' && <Choose row={row} choice={choice} />}
        <Link to={`/board/applications/${id}`} data-case>{applicant.name}</Link>
        {track === 'RENEWAL' && <StatusTag tone="neutral">{t('renewal')}</StatusTag>}
        <DueTag holding={row} />
        {status === 'DENIED' && dueOn !== null && <Appealable row={row} dueOn={dueOn} />}
      </div>
      <About row={row} />
      <FirstWord row={row} />
      <Holder row={row} />
    </li>
  );
}
