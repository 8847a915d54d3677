import { found } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { Equal } from 'typeorm';
import type { FindOperator } from 'typeorm';
import { programsOf, visibleTo as rosterVisibleTo } from '../roster/roster.policy';

interface Visible {
  readonly organisationId: FindOperator<string>;
  readonly begunBy: FindOperator<string>;
}

/** Whoever brought the list, while they are on the staff of the program. */
export const visibleTo = (actor: Actor): Visible => ({ ...rosterVisibleTo(actor), begunBy: Equal(found(actor.id)) });

/** A program of somebody else is as good as none. */
export const programOf = (actor: Actor, organisationId: string): string => found(programsOf(actor).find((id) => id === organisationId) ?? null);
