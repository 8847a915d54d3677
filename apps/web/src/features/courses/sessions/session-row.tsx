import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionPartsFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { SessionState } from './session-state';
import classes from './sessions.module.css';

export function SessionRow({ session }: { session: SessionPartsFragment }) {
  const { t } = useTranslation(['sessions', 'courses']);
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Link className={classes.name} to={`/sessions/${session.id}`}>{session.title}</Link>
      <span>{format.dateTime(session.startsAt)}</span>
      <span className="muted">{t('row', { mode: t(`mode.${session.mode}`, { ns: 'courses' }), taken: session.taken, seats: session.seats })}</span>
      {session.cohort && <span className="muted">{t('row-cohort', { cohort: session.cohort.name })}</span>}
      <SessionState session={session} />
    </li>
  );
}
