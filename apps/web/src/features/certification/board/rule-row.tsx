import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactLineFragment, RequirementFragment } from '../../../graphql/generated/graphql';
import classes from '../certification.module.css';
import { FactsList } from '../facts-list';
import { PartsList, StateTag } from '../parts-list';
import { useAmounts, useTurn } from '../words';

/** What is asked, what the record shows, and where the rule comes from: side by side, or one below the other on a phone. */
export function RuleRow({ requirement, facts, children }: { requirement: RequirementFragment; facts: readonly FactLineFragment[]; children?: ReactNode }) {
  const { t } = useTranslation('certification');
  const amounts = useAmounts();
  const turn = useTurn('board');
  const amount = amounts(requirement);
  return (
    <li className={classes.rule}>
      <div className={classes.column}>
        <span className={classes.label}>{t('review.rule')}</span>
        <h3>{requirement.name}</h3>
        <div><StateTag requirement={requirement} /></div>
        {amount !== '' && <p>{amount}</p>}
        <p className="muted">{turn(requirement)}</p>
        <PartsList parts={requirement.parts} />
      </div>
      <div className={classes.column}>
        <span className={classes.label}>{t('review.evidence')}</span>
        <FactsList requirement={requirement} facts={facts} none={t('review.no-evidence')} />
      </div>
      <div className={classes.column}>
        <span className={classes.label}>{t('review.source')}</span>
        <p>{requirement.source}</p>
        <p className="muted">{t('review.system')}</p>
        {children}
      </div>
    </li>
  );
}
