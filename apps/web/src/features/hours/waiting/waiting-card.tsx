import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../../graphql/api-error';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { useErrorText } from '../../../ui/use-error-text';
import classes from '../hours.module.css';
import { useWaiting } from './use-waiting';
import type { WaitingEntry } from './waiting-store';

function Row({ entry: { id, input, refusal } }: { entry: WaitingEntry }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const textOf = useErrorText();
  const activity = t(`activity.${input.activity}`);
  return (
    <li className={classes.row}>
      <Link to={`/hours/waiting/${id}`} className={classes.link} aria-label={t('row.open', { activity, day: format.day(input.workedOn), time: input.startTime })}>
        <div className={classes.words}>
          <strong>{t('row.what', { activity, minutes: format.minutes(input.minutes) })}</strong>
          <span className="muted">{t('waits.when', { day: format.weekday(input.workedOn), time: input.startTime })}</span>
        </div>
      </Link>
      {refusal && <p className={classes.reason}>{textOf(new ApiError(refusal))}</p>}
    </li>
  );
}

/** What is on this device alone comes first: the only thing that could be lost. */
export default function WaitingCard() {
  const { t } = useTranslation('hours');
  const entries = useWaiting();
  if (entries.length === 0) return null;
  const refused = entries.filter(({ refusal }) => refusal !== null).length;
  const waiting = entries.length - refused;
  return (
    <Card title={t('waits.title')} tone="attention">
      {waiting > 0 && <p role="status">{t('waits.count', { count: waiting })}</p>}
      {refused > 0 && <p>{t('waits.refused', { count: refused })}</p>}
      <ul className={classes.list}>{entries.map((entry) => <Row key={entry.id} entry={entry} />)}</ul>
    </Card>
  );
}
