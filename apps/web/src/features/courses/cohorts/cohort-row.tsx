import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CohortPartsFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import classes from './cohorts.module.css';

export function CohortRow({ cohort: { id, name, course, startsOn, trainer, learnerCount } }: { cohort: CohortPartsFragment }) {
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Link className={classes.name} to={`/cohorts/${id}`}>{name}</Link>
      <span>{course.title}</span>
      <span className="muted">{t('row', { on: format.day(startsOn), trainer: trainer.name, count: learnerCount })}</span>
    </li>
  );
}
