import { holds, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Sees who belongs to the organisation and invites others. */
export const canAdminister = (actor: Actor, organisationId: string): boolean => holds(actor, Role.ORG_ADMIN, organisationId) || holds(actor, Role.PLATFORM_ADMIN);
