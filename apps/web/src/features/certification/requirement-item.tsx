import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FactLineFragment, RequirementFragment, TaskKind } from '../../graphql/generated/graphql';
import { RequirementRow } from '../../ui/requirement-row';
import classes from './certification.module.css';
import { FactsList } from './facts-list';
import { PartsList } from './parts-list';
import { stateOf, useAmounts, useTurn } from './words';

// Where the next step is taken.
const places: Partial<Record<TaskKind, { to: string; words: 'act.training' | 'act.experience' | 'act.exam' | 'act.role-play' }>> = {
  TRAINING: { to: '/learn', words: 'act.training' },
  EXPERIENCE: { to: '/hours', words: 'act.experience' },
  SUPERVISION: { to: '/hours', words: 'act.experience' },
  EXAM: { to: '/exams', words: 'act.exam' },
  SKILL: { to: '/practice', words: 'act.role-play' },
};

function Act({ requirement, kind, page }: { requirement: RequirementFragment; kind: TaskKind; page: string | null }) {
  const { t } = useTranslation(['certification', 'applicant']);
  const place = places[kind];
  if (page !== null) return <Button component={Link} to={page} variant="default" aria-label={`${t('applicant:task.open')}: ${requirement.name}`}>{t('applicant:task.open')}</Button>;
  if (requirement.status !== 'MISSING' || !place) return null;
  return <Button component={Link} to={place.to} variant="default" aria-label={`${t(place.words)}: ${requirement.name}`}>{t(place.words)}</Button>;
}

interface RequirementItemProps {
  requirement: RequirementFragment;
  facts: readonly FactLineFragment[];
  canAct: boolean;
  kind: TaskKind;
  /** Where it is done, if not on a page of the record. */
  page?: string | null;
}

/** One requirement: where it stands, whose turn since when, and how we know. */
export function RequirementItem({ requirement, facts, canAct, kind, page = null }: RequirementItemProps) {
  const { t } = useTranslation('certification');
  const amounts = useAmounts();
  const turn = useTurn('applicant');
  const { name, unit, counted, pending, required, source, parts } = requirement;
  const amount = amounts(requirement);
  const ring = required > 1 ? { ring: { counted, pending, total: required, unit: unit === 'MINUTES' ? ('minutes' as const) : ('count' as const) } } : {};
  return (
    <RequirementRow title={name} state={stateOf(requirement)} {...ring} {...(canAct ? { action: <Act requirement={requirement} kind={kind} page={page} /> } : {})}>
      {amount !== '' && <div>{amount}</div>}
      <div className="muted">{turn(requirement)}</div>
      <details className={classes.how} open>
        <summary>{t('how.title')}<span className="visually-hidden">: {name}</span></summary>
        <PartsList parts={parts} />
        <FactsList requirement={requirement} facts={facts} none={t('how.none')} />
        <p className="muted">{t('how.rule', { source })}</p>
      </details>
    </RequirementRow>
  );
}
