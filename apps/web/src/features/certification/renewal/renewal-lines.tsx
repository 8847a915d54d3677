import { useTranslation } from 'react-i18next';
import type { FactLineFragment, RequirementLineFragment } from '../../../graphql/generated/graphql';
import { RequirementRow } from '../../../ui/requirement-row';
import classes from '../certification.module.css';
import { FactsList } from '../facts-list';
import { stateOf, useAmounts } from '../words';

interface LineProps {
  requirement: RequirementLineFragment;
  facts: readonly FactLineFragment[];
}

function Line({ requirement, facts }: LineProps) {
  const { t } = useTranslation('renewal');
  const amounts = useAmounts('BOARD');
  const { name, unit, counted, pending, required, factIds, notCounted } = requirement;
  const amount = amounts(requirement);
  const ring = required > 1 ? { ring: { counted, pending, total: required, unit: unit === 'MINUTES' ? ('minutes' as const) : ('count' as const) } } : {};
  return (
    <RequirementRow title={name} state={stateOf(requirement)} {...ring}>
      {amount !== '' && <div>{amount}</div>}
      {factIds.length + notCounted.length === 0 ? (
        <div className="muted">{t('record.none')}</div>
      ) : (
        <details className={classes.how}>
          <summary>{t('record.title')}<span className="visually-hidden">: {name}</span></summary>
          <FactsList requirement={requirement} facts={facts} none={t('record.none')} />
        </details>
      )}
    </RequirementRow>
  );
}

/** A ring for each topic, and how we know. */
export function RenewalLines({ title, requirements, facts }: { title: string; requirements: readonly RequirementLineFragment[]; facts: readonly FactLineFragment[] }) {
  if (requirements.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">{requirements.map((requirement) => <Line key={requirement.id} requirement={requirement} facts={facts} />)}</ul>
    </>
  );
}
