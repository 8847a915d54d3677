import { useTranslation } from 'react-i18next';
import type { RequirementFragment, RequirementLineFragment } from '../../graphql/generated/graphql';
import { StatusTag } from '../../ui/status-tag';
import type { Tone } from '../../ui/status-tag';
import type { RequirementState } from '../../ui/requirement-row';
import classes from './certification.module.css';
import { stateOf, useAmounts } from './words';

const tones: Record<RequirementState, Tone> = { met: 'good', pending: 'waiting', missing: 'neutral' };

export function StateTag({ requirement }: { requirement: Pick<RequirementLineFragment, 'status'> }) {
  const { t } = useTranslation('common');
  const state = stateOf(requirement);
  return <StatusTag tone={tones[state]}>{t(`requirement.${state}`)}</StatusTag>;
}

/** The parts of a requirement, each with its own word and amount. */
export function PartsList({ parts }: { parts: RequirementFragment['parts'] }) {
  const { t } = useTranslation('certification');
  const amounts = useAmounts();
  if (parts.length === 0) return null;
  const lines = parts.flatMap((part) => [part as RequirementLineFragment, ...part.parts]);
  return (
    <ul className={`plain-list ${classes.parts}`} aria-label={t('how.parts')}>
      {lines.map((part) => (
        <li key={part.id} className={classes.part}>
          <span>{part.name}</span>
          <StateTag requirement={part} />
          <span className="muted">{amounts(part)}</span>
        </li>
      ))}
    </ul>
  );
}
