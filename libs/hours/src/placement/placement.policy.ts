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

interface Plan {
  readonly organisationId: string;
  /** None where the supervisor is named by mailbox. */
  readonly supervisorId: string | null;
  readonly traineeId: string;
}

/** An admin opens a placement under anybody, a supervisor under themself, a trainee their own under somebody without an account. */
export const canOpen = (actor: Actor, { organisationId, supervisorId, traineeId }: Plan): boolean =>
  holds(actor, Role.ORG_ADMIN, organisationId) || (supervisorId === null ? traineeId === actor.id : holds(actor, Role.SUPERVISOR, organisationId) && supervisorId === actor.id);

/** Says who supervises by mailbox: an admin of the site, and the trainee while nobody with an account does. */
export const canNameSupervisor = (actor: Actor, { organisationId, supervisorId, traineeId }: Plan): boolean =>
  holds(actor, Role.ORG_ADMIN, organisationId) || (traineeId === actor.id && supervisorId === null);

export const canNameAlternate = (actor: Actor, { organisationId, traineeId }: Plan): boolean => holds(actor, Role.ORG_ADMIN, organisationId) || traineeId === actor.id;
