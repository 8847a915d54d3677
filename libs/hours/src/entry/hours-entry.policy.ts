import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { HoursState, isOpen } from './hours-entry.rules';
import type { HoursEntryState } from './hours-entry.rules';

// A draft is the trainee's own business.
const shared = [HoursState.SENT, HoursState.RETURNED, HoursState.SIGNED] as const;

export interface VisibleHours {
  traineeId?: string;
  state?: HoursState;
  placement?: { supervisorId: string; organisationId: string } | ByMailbox;
}

type ByMailbox = { supervisorEmail: string } | { alternateEmail: string; isAlternateAsked: true };

/** The placements of a mailbox: as the supervisor, or as the alternate once they were asked. */
const namedIn = (mailbox: string): ByMailbox[] => [{ supervisorEmail: mailbox }, { alternateEmail: mailbox, isAlternateAsked: true }];

/** What the placement's supervisor sees, while they hold the role at the site or are the one named. */
export function supervisedBy(actor: Actor, states: readonly HoursState[] = shared): VisibleHours[] {
  const supervisorId = actor.id ?? NOBODY;
  const placements = [...organisationsWhere(actor, Role.SUPERVISOR).map((organisationId) => ({ supervisorId, organisationId })), ...(actor.mailbox === undefined ? [] : namedIn(actor.mailbox))];
  return placements.flatMap((placement) => states.map((state) => ({ state, placement })));
}

export const ownedBy = (actor: Actor): VisibleHours[] => [{ traineeId: actor.id ?? NOBODY }];

export const visibleTo = (actor: Actor): VisibleHours[] => [...ownedBy(actor), ...supervisedBy(actor)];

interface Site {
  readonly supervisorId: string | null;
  readonly organisationId: string;
  readonly supervisorEmail: string | null;
  readonly alternateEmail: string | null;
  readonly isAlternateAsked: boolean;
}

const isNamed = (mailbox: string | undefined, { supervisorEmail, alternateEmail, isAlternateAsked }: Site): boolean =>
  mailbox !== undefined && (supervisorEmail === mailbox || (isAlternateAsked && alternateEmail === mailbox));

/** Signs or gives back: the placement's supervisor, never the trainee. */
export const canDecide = (actor: Actor, entry: HoursEntryState, site: Site): boolean =>
  entry.traineeId !== actor.id && (isNamed(actor.mailbox, site) || (actor.id !== null && site.supervisorId === actor.id && holds(actor, Role.SUPERVISOR, site.organisationId)));

export const canCorrect = (actor: Actor, entry: HoursEntryState): boolean => entry.traineeId === actor.id && isOpen(entry);

export const canAmend = (actor: Actor, entry: HoursEntryState): boolean =>
  entry.traineeId === actor.id && entry.state === HoursState.SIGNED && entry.supersededAt === null;
