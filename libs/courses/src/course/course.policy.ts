import { holds, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Trainers and administrators of the provider publish its courses. */
export const canPublish = (actor: Actor, organisationId: string): boolean => holds(actor, Role.TRAINER, organisationId) || holds(actor, Role.ORG_ADMIN, organisationId);
