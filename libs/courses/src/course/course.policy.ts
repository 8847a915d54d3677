import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Trainers and administrators of the provider publish its courses. */
export const canPublish = (actor: Actor, organisationId: string): boolean => holds(actor, Role.TRAINER, organisationId) || holds(actor, Role.ORG_ADMIN, organisationId);

/** The same people hold its sessions and credit what its trainees learned. */
export const canTeach = canPublish;

/** The providers for which the actor does so. */
export const staffOf = (actor: Actor): string[] => [...new Set([...organisationsWhere(actor, Role.TRAINER), ...organisationsWhere(actor, Role.ORG_ADMIN)])];
