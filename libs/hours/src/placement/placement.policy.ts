import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

interface VisiblePlacement {
  traineeId?: string;
  supervisorId?: string;
  organisationId?: string;
}

/** The trainee, the supervisor while they hold the role there, and the admins of the site. */
export function visibleTo(actor: Actor): VisiblePlacement[] {
  const id = actor.id ?? NOBODY;
  return [
    { traineeId: id },
    ...organisationsWhere(actor, Role.SUPERVISOR).map((organisationId) => ({ supervisorId: id, organisationId })),
    ...organisationsWhere(actor, Role.ORG_ADMIN).map((organisationId) => ({ organisationId })),
  ];
}

/** An admin opens a placement for any supervisor of the site, a supervisor for themself. */
export const canOpen = (actor: Actor, plan: { organisationId: string; supervisorId: string }): boolean =>
  holds(actor, Role.ORG_ADMIN, plan.organisationId) || (holds(actor, Role.SUPERVISOR, plan.organisationId) && plan.supervisorId === actor.id);
