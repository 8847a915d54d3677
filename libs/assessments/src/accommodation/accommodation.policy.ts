import { holds, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

export const canApprove = (actor: Actor, providerId: string): boolean => holds(actor, Role.ORG_ADMIN, providerId);

/** The person, and the admins of the provider who approve it. Trainers and proctors see minutes on a sitting, and nothing of this. */
export const canSee = (actor: Actor, granted: { readonly personId: string; readonly providerId: string }): boolean => actor.id === granted.personId || canApprove(actor, granted.providerId);
