import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const credentialErrorCodes = [
  'CREDENTIAL_STATUS_UNFIT',
  'CREDENTIAL_REASON_MISSING',
  'CREDENTIAL_REASON_TOO_LONG',
  'CREDENTIAL_DAY_UNFIT',
  'CREDENTIAL_OWN',
  'CREDENTIAL_NOT_READY',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_NOT_PDF',
] as const;

export enum CredentialStatus {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
  SUPERSEDED = 'SUPERSEDED',
}

export enum CredentialEventKind {
  ISSUED = 'ISSUED',
  SUSPENDED = 'SUSPENDED',
  REINSTATED = 'REINSTATED',
  REVOKED = 'REVOKED',
  SUPERSEDED = 'SUPERSEDED',
  /** The next certificate follows on it: its holder kept what it says. */
  RENEWED = 'RENEWED',
  CONDITIONS_SET = 'CONDITIONS_SET',
  CONDITIONS_LIFTED = 'CONDITIONS_LIFTED',
}

export interface CredentialEventState {
  readonly kind: CredentialEventKind;
  /** The day from which it counts, in the board's zone. */
  readonly effectiveOn: LocalDate;
  readonly publicReason: string | null;
}

export interface CredentialTerm {
  readonly issuedOn: LocalDate;
  /** The last day on which it is valid. */
  readonly validUntil: LocalDate;
}

export interface Standing {
  readonly status: CredentialStatus;
  readonly since: LocalDate;
  readonly publicReason: string | null;
  readonly conditions: { readonly since: LocalDate; readonly text: string } | null;
}

const { ISSUED, SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED, CONDITIONS_SET, CONDITIONS_LIFTED } = CredentialEventKind;

// What may follow what. Revoked, superseded and renewed are the end: a new decision issues a new credential. A suspended one is not renewed.
const next: Readonly<Record<CredentialEventKind, readonly CredentialEventKind[]>> = {
  [ISSUED]: [SUSPENDED, REVOKED, SUPERSEDED, RENEWED],
  [SUSPENDED]: [REINSTATED, REVOKED, SUPERSEDED],
  [REINSTATED]: [SUSPENDED, REVOKED, SUPERSEDED, RENEWED],
  [REVOKED]: [],
  [SUPERSEDED]: [],
  [RENEWED]: [],
  [CONDITIONS_SET]: [],
  [CONDITIONS_LIFTED]: [],
};

const isCondition = (event: CredentialEventState): boolean => event.kind === CONDITIONS_SET || event.kind === CONDITIONS_LIFTED;

/** The last event that moved the status; conditions are laid over it. Events are in the order in which they were recorded. */
function lastMove(events: readonly CredentialEventState[]): CredentialEventState {
  const move = events.filter((event) => !isCondition(event)).at(-1);
  must(move !== undefined, 'CREDENTIAL_STATUS_UNFIT');
  return move;
}

function conditionsOf(events: readonly CredentialEventState[]): Standing['conditions'] {
  const last = events.filter(isCondition).at(-1);
  return last?.kind === CONDITIONS_SET ? { since: last.effectiveOn, text: last.publicReason ?? '' } : null;
}

const statusAfter: Readonly<Partial<Record<CredentialEventKind, CredentialStatus>>> = {
  [SUSPENDED]: CredentialStatus.SUSPENDED,
  [REVOKED]: CredentialStatus.REVOKED,
  [SUPERSEDED]: CredentialStatus.SUPERSEDED,
  [RENEWED]: CredentialStatus.SUPERSEDED,
};

/** Follow from another certificate: nobody records them. */
export const followsByItself = (kind: CredentialEventKind): boolean => kind === SUPERSEDED || kind === RENEWED;

const moveKinds = [ISSUED, SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED] as const;

/** The moves that lead to a status. Active and expired share theirs: the last day tells them apart. */
export function movesInto(status: CredentialStatus): CredentialEventKind[] {
  const sought = status === CredentialStatus.EXPIRED ? CredentialStatus.ACTIVE : status;
  return moveKinds.filter((kind) => (statusAfter[kind] ?? CredentialStatus.ACTIVE) === sought);
}

/** What a credential is worth on that day. It is computed, never stored. A suspended one stays suspended after its last day. */
export function standingOn(term: CredentialTerm, events: readonly CredentialEventState[], today: LocalDate): Standing {
  const move = lastMove(events);
  const conditions = conditionsOf(events);
  const status = statusAfter[move.kind];
  if (status) return { status, since: move.effectiveOn, publicReason: move.publicReason, conditions };
  if (today > term.validUntil) return { status: CredentialStatus.EXPIRED, since: term.validUntil, publicReason: null, conditions };
  return { status: CredentialStatus.ACTIVE, since: move.effectiveOn, publicReason: move.publicReason, conditions };
}

/** What it was worth on a day that is past, as it is known now: an event may be recorded later than the day from which it counts. Nothing before it was issued. */
export function standingThen(term: CredentialTerm, events: readonly CredentialEventState[], day: LocalDate): Standing | null {
  const known = events.filter(({ effectiveOn }) => effectiveOn <= day);
  return known.some(({ kind }) => kind === ISSUED) ? standingOn(term, known, day) : null;
}

/** Which events may be recorded now. */
export function possibleNext(events: readonly CredentialEventState[]): CredentialEventKind[] {
  const moves = next[lastMove(events).kind];
  if (moves.length === 0) return [];
  return [...moves, conditionsOf(events) ? CONDITIONS_LIFTED : CONDITIONS_SET];
}

/** A change of standing has a public reason and a day between the issue and today; it cannot be dated before the last change. */
export function checkChange(term: CredentialTerm, events: readonly CredentialEventState[], change: CredentialEventState & { today: LocalDate }): void {
  must(possibleNext(events).includes(change.kind), 'CREDENTIAL_STATUS_UNFIT', { kind: change.kind });
  const reason = change.publicReason?.trim() ?? '';
  // A renewal says it all by itself.
  must(reason.length > 0 || change.kind === RENEWED, 'CREDENTIAL_REASON_MISSING');
  must(reason.length <= 300, 'CREDENTIAL_REASON_TOO_LONG', { most: 300 });
  const earliest = events.at(-1)?.effectiveOn ?? term.issuedOn;
  must(change.effectiveOn >= earliest && change.effectiveOn <= change.today, 'CREDENTIAL_DAY_UNFIT', { earliest, latest: change.today });
}
