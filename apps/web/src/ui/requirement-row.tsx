import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressRing } from './progress-ring';
import type { RingProps } from './progress-ring';
import { StatusTag } from './status-tag';
import type { Tone } from './status-tag';
import classes from './requirement-row.module.css';

export type RequirementState = 'met' | 'pending' | 'missing';

export interface RequirementRowProps {
  title: string;
  state: RequirementState;
  ring?: Omit<RingProps, 'label' | 'size'>;
  /** Whose turn it is and since when, both as people read them. */
  turn?: { who: string; since: string };
  /** The rule, the evidence and its source. */
  children?: ReactNode;
  action?: ReactNode;
}

const tones: Record<RequirementState, Tone> = { met: 'good', pending: 'waiting', missing: 'neutral' };

/** One requirement: what it asks, where it stands, whose turn it is. Put rows in a `<ul className="plain-list">` list. */
export function RequirementRow({ title, state, ring, turn, children, action }: RequirementRowProps) {
  const { t } = useTranslation('common');
  return (
    <li className={classes.row}>
      {ring && <ProgressRing {...ring} label={title} size={84} />}
      <div className={classes.words}>
        <div className={classes.head}>
          <strong>{title}</strong>
          <StatusTag tone={tones[state]}>{t(`requirement.${state}`)}</StatusTag>
        </div>
        {turn && <div className={classes.turn}>{t('requirement.turn', turn)}</div>}
        {children}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </li>
  );
}
