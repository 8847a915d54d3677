import { organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Draft } from './draft.entity';

/** Trainers and administrators of the provider, and nobody else: a draft may hold the keys of its checks. */
export function visibleTo(actor: Actor): FindOptionsWhere<Draft> {
  return { course: { organisationId: In(authorOf(actor)) } };
}

export const authorOf = (actor: Actor): string[] => [...organisationsWhere(actor, Role.TRAINER), ...organisationsWhere(actor, Role.ORG_ADMIN)];
