import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import classes from './empty-state.module.css';

/** Says what will be here and offers the one thing to do. */
export function EmptyState({ title, icon = 'circle', children, action }: { title: string; icon?: IconName; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}><Icon name={icon} size={30} /></span>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {action}
    </div>
  );
}
