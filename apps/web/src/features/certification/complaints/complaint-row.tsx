import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintsQuery } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from './complaints.module.css';
import { tones } from './words';

type Row = ComplaintsQuery['complaints']['nodes'][number];

/** The last day for whoever has it now; nothing once it is closed. */
function useDue(): (row: Pick<Row, 'status' | 'acknowledgeBy' | 'decideBy'>) => string | null {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return ({ status, acknowledgeBy, decideBy }) => {
    if (status === 'CLOSED') return null;
    if (status === 'RECEIVED') return t('due.acknowledge', { day: format.day(acknowledgeBy) });
    return t(status === 'APPEALED' ? 'due.hear' : 'due.decide', { day: format.day(decideBy) });
  };
}

export function ComplaintTags({ complaint }: { complaint: Pick<Row, 'status' | 'acknowledgeBy' | 'decideBy'> }) {
  const { t } = useTranslation('complaints');
  const due = useDue()(complaint);
  return (
    <div className={classes.tags}>
      <StatusTag tone={tones[complaint.status]}>{t(`status.${complaint.status}`)}</StatusTag>
      {due !== null && <span>{due}</span>}
    </div>
  );
}

export function ComplaintRow({ row }: { row: Row }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={`/board/complaints/${row.id}`}>{t('case.title', { number: row.number })}</Link>
        <span>{row.credential ? t('row.about', { name: row.credential.holderName }) : t('row.unknown')}</span>
        <span className="muted">{t('row.received', { day: format.dayOf(row.receivedAt) })}</span>
      </div>
      <ComplaintTags complaint={row} />
    </li>
  );
}
