import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import type { Tone } from './status-tag';
import classes from './timeline.module.css';

export interface TimelineItem {
  id: string;
  /** The date as people read it, with its zone where that matters. */
  at: string;
  title: string;
  detail?: ReactNode;
  tone?: Tone;
}

const icons: Record<Tone, IconName> = { neutral: 'circle', waiting: 'clock', good: 'check', attention: 'alert', stopped: 'stop' };

/** A life in dated steps: an ordered list that looks like a line. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {items.map(({ id, at, title, detail, tone = 'neutral' }) => (
        <li key={id} data-tone={tone}>
          <span className={classes.mark}><Icon name={icons[tone]} size={16} /></span>
          <div className={classes.words}>
            <strong>{title}</strong>
            <span className={classes.at}>{at}</span>
            {detail !== undefined && <div>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
