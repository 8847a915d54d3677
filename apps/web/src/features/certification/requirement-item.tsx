import type { MouseEvent } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FactLineFragment, RequirementFragment } from '../../graphql/generated/graphql';
import { RequirementRow } from '../../ui/requirement-row';
import classes from './certification.module.css';
import { FactsList } from './facts-list';
import { PartsList } from './parts-list';
import { stateOf, useAmounts, useTurn } from './words';

// Where the next step is taken, by the requirement's name in the scheme.
const places = {
  training: { to: '/learn', words: 'act.training' },
  experience: { to: '/hours', words: 'act.experience' },
  supervision: { to: '/hours', words: 'act.supervision' },
  exam: { to: '/exams', words: 'act.exam' },
  'role-play': { to: '/practice', words: 'act.role-play' },
  'lived-experience': { to: '#LIVED_EXPERIENCE', words: 'act.sign' },
  'code-of-ethics': { to: '#CODE_OF_ETHICS', words: 'act.sign' },
} as const;

// The router would take a change of the hash for a navigation and move the focus to the title.
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

const isPlace = (id: string): id is keyof typeof places => id in places;

function Act({ requirement }: { requirement: RequirementFragment }) {
  const { t } = useTranslation('certification');
  if (requirement.status !== 'MISSING' || !isPlace(requirement.id)) return null;
  const { to, words } = places[requirement.id];
  const shared = { variant: 'default', 'aria-label': `${t(words)}: ${requirement.name}` } as const;
  return to.startsWith('#') ? <Button component="a" href={to} onClick={(event: MouseEvent) => goTo(event, to.slice(1))} {...shared}>{t(words)}</Button> : <Button component={Link} to={to} {...shared}>{t(words)}</Button>;
}

/** One row of the task list: where it stands, whose turn since when, and how we know. */
export function RequirementItem({ requirement, facts, canAct }: { requirement: RequirementFragment; facts: readonly FactLineFragment[]; canAct: boolean }) {
  const { t } = useTranslation('certification');
  const amounts = useAmounts();
  const turn = useTurn('applicant');
  const { name, unit, counted, pending, required, source, parts } = requirement;
  const amount = amounts(requirement);
  const ring = required > 1 ? { ring: { counted, pending, total: required, unit: unit === 'MINUTES' ? ('minutes' as const) : ('count' as const) } } : {};
  return (
    <RequirementRow title={name} state={stateOf(requirement)} {...ring} {...(canAct ? { action: <Act requirement={requirement} /> } : {})}>
      {amount !== '' && <div>{amount}</div>}
      <div className="muted">{turn(requirement)}</div>
      <details className={classes.how}>
        <summary>{t('how.title')}<span className="visually-hidden">: {name}</span></summary>
        <PartsList parts={parts} />
        <FactsList requirement={requirement} facts={facts} none={t('how.none')} />
        <p className="muted">{t('how.rule', { source })}</p>
      </details>
    </RequirementRow>
  );
}
