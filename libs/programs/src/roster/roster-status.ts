import type { Verification, VerificationStatus } from '@waymark/credentials';

export enum RosterStatus {
  ACTIVE = 'ACTIVE',
  CONDITIONAL = 'CONDITIONAL',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
  SUPERSEDED = 'SUPERSEDED',
  UNCHECKED = 'UNCHECKED',
}

// What cannot be read is never green: an entry whose certificate is out of sight was not checked.
const statuses: Readonly<Record<VerificationStatus, RosterStatus>> = {
  active: RosterStatus.ACTIVE,
  conditional: RosterStatus.CONDITIONAL,
  expired: RosterStatus.EXPIRED,
  suspended: RosterStatus.SUSPENDED,
  revoked: RosterStatus.REVOKED,
  superseded: RosterStatus.SUPERSEDED,
  unknown: RosterStatus.UNCHECKED,
  unchecked: RosterStatus.UNCHECKED,
};

/** An answer of the verification as the roster shows it. */
export function rosterCheck({ status, checkedAt, credential, standing }: Verification) {
  const conditions = standing?.conditions?.text ?? null;
  return { status: statuses[status], checkedAt, certificate: credential, since: standing?.since ?? null, publicReason: standing?.publicReason ?? null, conditions };
}
