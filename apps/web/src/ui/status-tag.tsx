import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import classes from './status-tag.module.css';

export type Tone = 'neutral' | 'waiting' | 'good' | 'attention' | 'stopped';

export const toneIcons: Record<Tone, IconName> = { neutral: 'circle', waiting: 'clock', good: 'check', attention: 'alert', stopped: 'stop' };

/** A word, an icon and a tone: readable without colour. */
export function StatusTag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      <Icon name={icon ?? toneIcons[tone]} size={16} />
      {children}
    </span>
  );
}
