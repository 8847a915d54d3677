import { useTranslation } from 'react-i18next';
import type { DecisionLineFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import classes from './certification.module.css';

/** What each reviewer decided, and their reasons as they wrote them. */
export function DecisionsList({ decisions }: { decisions: readonly DecisionLineFragment[] }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  return (
    <ul className="plain-list stack">
      {decisions.map(({ id, look, outcome, reasons, decidedAt, reviewer }) => (
        <li key={id}>
          <strong>{outcome === 'DISAGREE' ? t('decision.DISAGREE.2') : t(`decision.${outcome}.${look === 1 ? '1' : '2'}`)}</strong>
          <p className={classes.reasons}>{reasons}</p>
          <span className="muted">{t('decision.by', { name: reviewer?.name ?? t('decision.nobody'), at: format.dateTime(decidedAt) })}</span>
        </li>
      ))}
    </ul>
  );
}
