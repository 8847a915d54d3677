import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Trainers and admins of the provider watch its exams, unless they sit them. */
export const canProctor = (actor: Actor, providerId: string): boolean =>
  !holds(actor, Role.TRAINEE, providerId) && (holds(actor, Role.TRAINER, providerId) || holds(actor, Role.ORG_ADMIN, providerId));

export const proctoredBy = (actor: Actor): string[] =>
  [...new Set([...organisationsWhere(actor, Role.TRAINER), ...organisationsWhere(actor, Role.ORG_ADMIN)])].filter((providerId) => canProctor(actor, providerId));
