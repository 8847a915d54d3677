import { CredentialEventKind, CredentialStatus, movesInto } from '../credential/credential-status.rules';

/** What the lists say of one badge. */
export interface StatusEntry {
  /** It counts no more, for now or for good: a checker of Open Badges looks at nothing else. */
  readonly isEnded: boolean;
  readonly wasSuspended: boolean;
  /** Token Status List: 0 valid, 1 invalid, 2 suspended. */
  readonly token: 0 | 1 | 2;
}

const suspensions = movesInto(CredentialStatus.SUSPENDED);
const ends = [CredentialStatus.REVOKED, CredentialStatus.SUPERSEDED].flatMap(movesInto);
const returns: readonly CredentialEventKind[] = [CredentialEventKind.REINSTATED, CredentialEventKind.OVERTURNED];

/** The kinds of events that move an entry. */
export const telling: readonly CredentialEventKind[] = [...suspensions, ...ends, ...returns];

/**
 * By what happened to the certificate after the badge was set aside, in its order. Nothing goes back: a reinstated certificate has another badge,
 * and what was suspended is invalid from then on.
 */
export function statusEntry(later: readonly CredentialEventKind[]): StatusEntry {
  const suspendedAt = later.findIndex((kind) => suspensions.includes(kind));
  const wasSuspended = suspendedAt !== -1;
  const isOver = later.some((kind) => ends.includes(kind)) || (wasSuspended && later.slice(suspendedAt).some((kind) => returns.includes(kind)));
  if (isOver) return { isEnded: true, wasSuspended, token: 1 };
  return { isEnded: wasSuspended, wasSuspended, token: wasSuspended ? 2 : 0 };
}
