import { useTranslation } from 'react-i18next';
import type { ApplicationRecordFragment, DecisionLineFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import classes from './certification.module.css';

/** The rule a "no" rests on, and what would change it. */
function Grounds({ decision: { requirementId, remedy }, requirements }: { decision: DecisionLineFragment; requirements: ApplicationRecordFragment['requirements'] }) {
  const { t } = useTranslation('board');
  const rule = requirements.find(({ id }) => id === requirementId);
  return (
    <>
      {rule && <p>{t('no.rule')}: {rule.name}</p>}
      {remedy && <p className={classes.reasons}>{t('no.remedy')}: {remedy}</p>}
    </>
  );
}

/** What each reviewer decided, and their reasons as they wrote them. */
export function DecisionsList({ decisions, requirements }: { decisions: readonly DecisionLineFragment[]; requirements: ApplicationRecordFragment['requirements'] }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  return (
    <ul className="plain-list stack">
      {decisions.map((decision) => {
        const { id, look, outcome, reasons, decidedAt, reviewer } = decision;
        return (
          <li key={id}>
            <strong>{outcome === 'DISAGREE' ? t('decision.DISAGREE.2') : t(`decision.${outcome}.${look === 1 ? '1' : '2'}`)}</strong>
            <p className={classes.reasons}>{reasons}</p>
            <Grounds decision={decision} requirements={requirements} />
            <span className="muted">{t('decision.by', { name: reviewer?.name ?? t('decision.nobody'), at: format.dateTime(decidedAt) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
