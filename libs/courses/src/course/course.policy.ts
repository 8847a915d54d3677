import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { IsNull, Not } from 'typeorm';

/** Every published course is open to everybody who is signed in. */
export const published = { versionId: Not(IsNull()) };

/** Trainers and administrators of the provider publish its courses. */
export const canPublish = (actor: Actor, organisationId: string): boolean => holds(actor, Role.TRAINER, organisationId) || holds(actor, Role.ORG_ADMIN, organisationId);

/** The same people hold its sessions and credit what its trainees learned. */
export const canTeach = canPublish;

/** The providers for which the actor does so. */
export const staffOf = (actor: Actor): string[] => organisationsWhere(actor, Role.TRAINER, Role.ORG_ADMIN);
