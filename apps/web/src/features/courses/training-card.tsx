import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TrainingProgressDocument } from '../../graphql/generated/graphql';
import type { TrainingProgressQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { QueryView } from '../../ui/query-view';
import classes from './courses.module.css';

/** Bars are widths of the longest one; the numbers beside them say the same. */
export function DomainBars({ rows }: { rows: TrainingProgressQuery['trainingProgress'] }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const most = Math.max(60, ...rows.map((row) => row.creditedMinutes));
  return (
    <ul className={`plain-list ${classes.bars}`}>
      {rows.map(({ domain, creditedMinutes, priorMinutes, engagedMinutes }) => (
        <li key={domain}>
          <div className={classes.barWords}>
            <span>{t(`domain.${domain}`)}</span>
            <span>{t('training.row', { credited: format.minutes(creditedMinutes), engaged: format.minutes(engagedMinutes) })}</span>
          </div>
          {priorMinutes > 0 && <p className="muted">{t('training.prior', { prior: format.minutes(priorMinutes) })}</p>}
          <div className={classes.track} aria-hidden="true"><div className={classes.bar} style={{ inlineSize: `${(creditedMinutes / most) * 100}%` }} /></div>
        </li>
      ))}
    </ul>
  );
}

export function TrainingCard() {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const query = useApiQuery(TrainingProgressDocument, {});
  return (
    <QueryView query={query}>
      {({ trainingProgress: rows }) => (
        <Card title={t('training.title')}>
          <p>{t('training.total', { total: format.minutes(rows.reduce((sum, row) => sum + row.creditedMinutes, 0)) })}</p>
          <DomainBars rows={rows} />
          <p><Link className="way" to="/learn">{t('training.all')}</Link></p>
        </Card>
      )}
    </QueryView>
  );
}
