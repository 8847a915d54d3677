import { useTranslation } from 'react-i18next';
import type { StatementStateFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from './applicant.module.css';

/** Who may read it, and who did. */
export function StatementReaders({ statement }: { statement: StatementStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { readers, readings } = statement;
  const nobody = t('statement.somebody');
  return (
    <Card title={t('statement.readers')}>
      {readers.length === 0 ? <p>{t('statement.readers-none')}</p> : <ul className={classes.steps}>{readers.map(({ readerId, reader, namedAt }) => <li key={readerId}>{t('statement.reader', { name: reader?.name ?? nobody, day: format.dayOf(namedAt) })}</li>)}</ul>}
      <h3>{t('statement.readings')}</h3>
      {readings.length === 0 ? <p>{t('statement.readings-none')}</p> : <ul className={classes.steps}>{readings.map(({ id, actor, at }) => <li key={id}>{t('statement.reading', { name: actor?.name ?? nobody, at: format.dateTime(at) })}</li>)}</ul>}
    </Card>
  );
}
