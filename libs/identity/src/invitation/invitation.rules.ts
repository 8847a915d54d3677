import { must, Role } from '@waymark/kernel';
import { OrganisationKind } from '../organisation/organisation.rules';

export const invitationErrorCodes = ['INVITATION_NOT_OPEN', 'INVITATION_ROLE_UNFIT', 'SEAT_DECIDED', 'SEAT_SECOND_PERSON_NEEDED', 'SEAT_ROLES_CONFLICT'] as const;

export const INVITATION_DAYS = 14;

export const lastMoment = (from: Date): Date => new Date(from.getTime() + INVITATION_DAYS * 86_400_000);

export interface InvitationState {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

/** Used, expired and unknown are one answer. */
export function checkOpen(invitation: InvitationState | null, at: Date): asserts invitation is InvitationState {
  must(invitation !== null && invitation.acceptedAt === null && at < invitation.expiresAt, 'INVITATION_NOT_OPEN');
}

// Which roles an organisation of a kind can give. Nobody becomes an admin of the platform by mail.
const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  TRAINING_PROVIDER: [Role.TRAINEE, Role.TRAINER, Role.ORG_ADMIN],
  TREATMENT_PROGRAM: [Role.TRAINEE, Role.SUPERVISOR, Role.PROGRAM_STAFF, Role.ORG_ADMIN],
  CERTIFICATION_BOARD: [Role.REVIEWER, Role.ORG_ADMIN],
  PLATFORM: [],
  OUTSIDE_PLACE: [],
};

export function checkRole(kind: OrganisationKind, role: Role): void {
  must(rolesByKind[kind].includes(role), 'INVITATION_ROLE_UNFIT', { role });
}

/** What the second person said. */
export enum InvitationOutcome {
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

/** Whoever decides about certificates, or says who does, is chosen by two people. A board is founded with its first administrator: nobody is there yet to be the second. */
export const needsSecond = (kind: OrganisationKind, role: Role, hasAdmin: boolean): boolean => kind === OrganisationKind.CERTIFICATION_BOARD && (hasAdmin || role !== Role.ORG_ADMIN);

export interface SeatState {
  readonly invitedBy: string;
  readonly email: string;
  readonly outcome: InvitationOutcome | null;
}

/** Another one than the inviter, and not about themself: neither of the two people is alone with it. */
export const canApprove = ({ invitedBy, email, outcome }: SeatState, me: { readonly id: string; readonly email: string }): boolean => outcome === null && invitedBy !== me.id && email !== me.email;

/** Refusing gives nobody anything: the inviter does it too, who changed their mind. */
export function decided(seat: SeatState, me: { readonly id: string; readonly email: string }, isApproved: boolean): InvitationOutcome {
  must(seat.outcome === null, 'SEAT_DECIDED');
  must(!isApproved || canApprove(seat, me), 'SEAT_SECOND_PERSON_NEEDED');
  return isApproved ? InvitationOutcome.APPROVED : InvitationOutcome.REFUSED;
}

/** Whoever says who reviews does not review: at one board nobody is both, and whoever runs the platform reviews nowhere. */
export function checkRoles(role: Role, organisationId: string, held: readonly { readonly role: Role; readonly organisationId: string }[]): void {
  const conflicts = (each: (typeof held)[number]): boolean => {
    if (role === Role.REVIEWER) return each.role === Role.PLATFORM_ADMIN || (each.role === Role.ORG_ADMIN && each.organisationId === organisationId);
    if (role === Role.ORG_ADMIN) return each.role === Role.REVIEWER && each.organisationId === organisationId;
    return role === Role.PLATFORM_ADMIN && each.role === Role.REVIEWER;
  };
  must(!held.some(conflicts), 'SEAT_ROLES_CONFLICT');
}
