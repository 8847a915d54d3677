import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './card.module.css';

export interface CardProps {
  title?: string;
  /** `feature` is for the one thing to do next. */
  tone?: 'plain' | 'feature' | 'attention';
  /** The level of the title, 2 where left out. */
  level?: 2 | 3;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A named section. One next step a card. */
export function Card({ title, tone = 'plain', level = 2, actions, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.card} data-tone={tone} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && <Heading id={id} className={classes.title}>{title}</Heading>}
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
