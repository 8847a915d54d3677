import { useTranslation } from 'react-i18next';
import type { AppealRecordFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';

/** Each appeal in the applicant's words, and what came of it. */
export function AppealsList({ appeals }: { appeals: readonly AppealRecordFragment[] }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  return (
    <ul className="plain-list stack">
      {appeals.map(({ id, text, filedAt, outcome, reasons, decidedAt }) => (
        <li key={id} className="stack">
          <div className={classes.tags}>
            <strong>{t('appeal.filed', { day: format.dayOf(filedAt) })}</strong>
            <StatusTag tone={outcome === null ? 'waiting' : 'neutral'}>{outcome === null ? t('appeal.waits') : t(`appeal.${outcome}`)}</StatusTag>
          </div>
          <p className={classes.reasons}>{text}</p>
          {reasons !== null && decidedAt !== null && (
            <div className={classes.answer}>
              <strong>{t('appeal.answer', { day: format.dayOf(decidedAt) })}</strong>
              <p className={classes.reasons}>{reasons}</p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
