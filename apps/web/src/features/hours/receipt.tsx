import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DecideHoursMutation } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import classes from './hours.module.css';

type Decided = DecideHoursMutation['decideHours'];

/** What was just done, to read once more. It takes the focus: the button that was pressed is gone. */
export function Receipt({ receipt: { id, decidedAt, signed, returned } }: { receipt: Decided }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [decidedAt]);
  const minutes = signed.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={t('receipt.title')} tone="feature">
        <p role="status">{t('receipt.words', { sign: signed.length, minutes: format.minutes(minutes), back: returned.length, at: format.dateTime(decidedAt) })}</p>
        <p><a className="way" href={`/files/hours/receipts/${id}.pdf`} download>{t('pdf.download')}</a></p>
        <details>
          <summary>{t('receipt.open')}</summary>
          <ul className={classes.list}>
            {signed.map((entry) => <li key={entry.id}><Link className="way" to={`/hours/${entry.id}`}>{t('receipt.signed', { day: format.weekday(entry.workedOn), minutes: format.minutes(entry.minutes), activity: t(`activity.${entry.activity}`) })}</Link></li>)}
            {returned.map((entry) => <li key={entry.id}>{t('receipt.returned', { day: format.weekday(entry.workedOn), minutes: format.minutes(entry.minutes), reason: entry.returnedReason ?? '' })}</li>)}
          </ul>
        </details>
      </Card>
    </div>
  );
}
