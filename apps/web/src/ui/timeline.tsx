import type { ReactNode } from 'react';
import { Icon } from './icon';
import { toneIcons } from './status-tag';
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

/** A life in dated steps: an ordered list that looks like a line. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {items.map(({ id, at, title, detail, tone = 'neutral' }) => (
        <li key={id} data-tone={tone}>
          <span className={classes.mark}><Icon name={toneIcons[tone]} size={16} /></span>
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
