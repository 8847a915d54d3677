import { useTranslation } from 'react-i18next';
import type { FactLineFragment, RequirementLineFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import classes from './certification.module.css';
import { useFactText } from './words';

function FactItem({ fact }: { fact: FactLineFragment }) {
  const { t } = useTranslation('certification');
  const { lineOf, sourceOf } = useFactText();
  const source = sourceOf(fact);
  return (
    <li>
      {lineOf(fact)} {source !== null && <span className="muted">{source}</span>} {fact.isPending && <StatusTag tone="waiting">{t('fact.waits')}</StatusTag>}
    </li>
  );
}

function NotCounted({ requirement, facts }: { requirement: RequirementLineFragment; facts: readonly FactLineFragment[] }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  const { lineOf } = useFactText();
  if (requirement.notCounted.length === 0) return null;
  const textOf = ({ factId, minutes, rule }: RequirementLineFragment['notCounted'][number]) => {
    const found = facts.find((fact) => fact.id === factId);
    const fact = found ? lineOf(found) : '';
    return minutes === null ? t('how.left-out', { fact, rule }) : t('how.left-out-time', { fact, minutes: format.minutes(minutes), rule });
  };
  return (
    <>
      <p><strong>{t('how.not-counted')}</strong></p>
      <ul className={classes.facts}>{requirement.notCounted.map((each) => <li key={`${each.factId} ${each.rule}`}>{textOf(each)}</li>)}</ul>
    </>
  );
}

/** The facts a requirement rests on, waiting ones marked, and what was logged but does not count. */
export function FactsList({ requirement, facts, none }: { requirement: RequirementLineFragment; facts: readonly FactLineFragment[]; none: string }) {
  const behind = facts.filter((fact) => requirement.factIds.includes(fact.id));
  return (
    <>
      {behind.length === 0 ? <p className="muted">{none}</p> : <ul className={classes.facts}>{behind.map((fact) => <FactItem key={fact.id} fact={fact} />)}</ul>}
      <NotCounted requirement={requirement} facts={facts} />
    </>
  );
}
