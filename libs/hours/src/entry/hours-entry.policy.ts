import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { HoursState, isOpen } from './hours-entry.rules';
import type { HoursEntryState } from './hours-entry.rules';

// A draft is the trainee's own business.
const shared = [HoursState.SENT, HoursState.RETURNED, HoursState.SIGNED] as const;

export interface VisibleHours {
  traineeId?: string;
  state?: HoursState;
  placement?: { supervisorId: string; organisationId: string };
}

/** What the placement's supervisor sees, while they hold the role at the site. */
export function supervisedBy(actor: Actor, states: readonly HoursState[] = shared): VisibleHours[] {
  const supervisorId = actor.id ?? NOBODY;
  return organisationsWhere(actor, Role.SUPERVISOR).flatMap((organisationId) => states.map((state) => ({ state, placement: { supervisorId, organisationId } })));
}

export const ownedBy = (actor: Actor): VisibleHours[] => [{ traineeId: actor.id ?? NOBODY }];

export const visibleTo = (actor: Actor): VisibleHours[] => [...ownedBy(actor), ...supervisedBy(actor)];

interface Site {
  readonly supervisorId: string;
  readonly organisationId: string;
}

/** Signs or gives back: the placement's supervisor, never the trainee. */
export const canDecide = (actor: Actor, entry: HoursEntryState, site: Site): boolean =>
  entry.traineeId !== actor.id && site.supervisorId === actor.id && holds(actor, Role.SUPERVISOR, site.organisationId);

export const canCorrect = (actor: Actor, entry: HoursEntryState): boolean => entry.traineeId === actor.id && isOpen(entry);

export const canAmend = (actor: Actor, entry: HoursEntryState): boolean =>
  entry.traineeId === actor.id && entry.state === HoursState.SIGNED && entry.supersededAt === null;
