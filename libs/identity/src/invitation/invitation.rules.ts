import { must, Role } from '@waymark/kernel';
import type { OrganisationKind } from '../organisation/organisation.rules';

export const invitationErrorCodes = ['INVITATION_NOT_OPEN', 'INVITATION_ROLE_UNFIT'] as const;

export const INVITATION_DAYS = 14;

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
