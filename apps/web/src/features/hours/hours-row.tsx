import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HoursRowFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import classes from './hours.module.css';
import { HoursState } from './hours-state';

type Stated = Pick<HoursRowFragment, 'activity' | 'minutes' | 'workedOn' | 'startTime' | 'format' | 'served' | 'supersedesId' | 'amendmentReason'>;

/** What is shown of an entry wherever it stands. */
export interface FactsOfHours extends Stated {
  placement: { organisation: { name: string } };
}

/** The facts of one entry in two lines, and what stands under them. */
export function HoursFacts({ entry, children }: { entry: FactsOfHours; children?: ReactNode }) {
  const { t } = useTranslation(['hours', 'library']);
  const format = useFormat();
  const what = { activity: t(`activity.${entry.activity}`), minutes: format.minutes(entry.minutes) };
  return (
    <div className={classes.words}>
      <strong>{t('row.what', what)}</strong>
      <span className="muted">{t('row.when', { day: format.weekday(entry.workedOn), time: entry.startTime, place: entry.placement.organisation.name })}</span>
      {entry.format !== null && <span className="muted">{t('row.format', { format: t(`format.${entry.format}`, { ns: 'library' }) })}</span>}
      {entry.served && <span className="muted">{t('row.served', { served: t(`served.${entry.served}`) })}</span>}
      {entry.supersedesId !== null && <span>{t('row.correction', { reason: entry.amendmentReason ?? '' })}</span>}
      {children}
    </div>
  );
}

export function HoursRow({ entry, before }: { entry: HoursRowFragment; before?: ReactNode }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  return (
    <li className={classes.row}>
      {before}
      <Link to={`/hours/${entry.id}`} className={classes.link} aria-label={t('row.open', { activity: t(`activity.${entry.activity}`), day: format.day(entry.workedOn), time: entry.startTime })}>
        <HoursFacts entry={entry} />
      </Link>
      <HoursState entry={entry} />
      {entry.state === 'RETURNED' && <p className={classes.reason}>{t('row.reason', { name: entry.placement.supervisor.name, reason: entry.returnedReason ?? '' })}</p>}
    </li>
  );
}
