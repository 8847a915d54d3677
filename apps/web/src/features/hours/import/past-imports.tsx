import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HoursImportsDocument, UndoHoursImportDocument } from '../../../graphql/generated/graphql';
import type { HoursImportsQuery, UndoHoursImportMutation } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { QueryView } from '../../../ui/query-view';
import classes from './hours-import.module.css';

type Past = HoursImportsQuery['hoursImports']['nodes'][number];

/** What was sent stays, and is named. */
function Kept({ sent }: { sent: UndoHoursImportMutation['undoHoursImport']['sent'] }) {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const format = useFormat();
  if (sent.length === 0) return null;
  return (
    <>
      <p>{t('past.named')}</p>
      <ul>{sent.map((entry) => <li key={entry.id}><Link className="way" to={`/hours/${entry.id}`}>{t('past.entry', { day: format.weekday(entry.workedOn), time: entry.startTime, activity: t(`activity.${entry.activity}`, { ns: 'hours' }), minutes: format.minutes(entry.minutes) })}</Link></li>)}</ul>
    </>
  );
}

function PastRow({ past }: { past: Past }) {
  const { t } = useTranslation('hoursimport');
  const format = useFormat();
  const undo = useApiMutation(UndoHoursImportDocument);
  const { undone } = past;
  return (
    <li className={classes.row}>
      <p>{t('past.row', { count: past.added, n: format.number(past.added), at: format.dateTime(past.madeAt) })}</p>
      {undone && <p role="status">{t('past.undone', { at: format.dateTime(undone.undoneAt), discarded: format.number(undone.discarded), kept: format.number(undone.kept) })}</p>}
      {undo.data && <Kept sent={undo.data.undoHoursImport.sent} />}
      {!undone && <ConfirmButton act={t('past.act')} question={t('past.question')} variant="default" error={undo.error} isPending={undo.isPending} onConfirm={() => undo.mutateAsync({ id: past.id })}>{t('past.body')}</ConfirmButton>}
    </li>
  );
}

function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('hoursimport');
  const query = useApiQuery(HoursImportsDocument, { after });
  return (
    <QueryView query={query}>
      {({ hoursImports: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && <p className="muted">{t('past.none')}</p>}
          <ul className="plain-list">{nodes.map((past) => <PastRow key={past.id} past={past} />)}</ul>
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** Files that were brought before, each to be taken back as a whole. */
export function PastImports() {
  const { t } = useTranslation('hoursimport');
  return <Card title={t('past.title')}><GrowingList>{(page) => <Rows {...page} />}</GrowingList></Card>;
}
