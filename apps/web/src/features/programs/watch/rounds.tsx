import { useTranslation } from 'react-i18next';
import type { WatchFactsFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from './watch.module.css';

/** A quiet day is a line of its own: silence that can be shown. */
export function Rounds({ reports }: { reports: WatchFactsFragment['reports'] }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <Card title={t('rounds.title')}>
      <p>{t(reports.length === 0 ? 'rounds.none' : 'rounds.lead')}</p>
      <ul className="plain-list">
        {reports.map(({ day, checked, unchecked, changes }) => (
          <li key={day} className={classes.row}>
            <strong>{format.day(day)}</strong>
            <span>{t('rounds.checked', { checked: format.number(checked), changes: format.number(changes) })}</span>
            {unchecked > 0 && <span>{t('rounds.unchecked', { unchecked: format.number(unchecked) })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
