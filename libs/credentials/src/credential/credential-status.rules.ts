import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const credentialErrorCodes = [
  'CREDENTIAL_STATUS_UNFIT',
  'CREDENTIAL_REASON_MISSING',
  'CREDENTIAL_REASON_TOO_LONG',
  'CREDENTIAL_DAY_UNFIT',
  'CREDENTIAL_OWN',
  'CREDENTIAL_TIED',
  'CREDENTIAL_SECOND_PERSON_NEEDED',
  'CREDENTIAL_NOT_READY',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_NOT_PDF',
] as const;

export enum CredentialStatus {
  ACTIVE = 'ACTIVE',
  /** It counts, and its holder keeps to what the board set: never the same word as one that counts without. */
  CONDITIONAL = 'CONDITIONAL',
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
  /** An appeal set the measure aside: it counts as if it had never been. */
  OVERTURNED = 'OVERTURNED',
}

export interface CredentialEventState {
  readonly kind: CredentialEventKind;
  /** The day from which it counts, in the board's zone. */
  readonly effectiveOn: LocalDate;
  readonly publicReason: string | null;
  /** The last day on which everybody may read of it; for ever where there is none. */
  readonly publicUntil?: LocalDate | null;
  /** The last day of conditions that end by themselves. */
  readonly endsOn?: LocalDate | null;
  /** The case of discipline that it rests on. */
  readonly caseId?: string | null;
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
  readonly conditions: { readonly since: LocalDate; readonly until: LocalDate | null; readonly text: string } | null;
}

const { ISSUED, SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED, CONDITIONS_SET, CONDITIONS_LIFTED, OVERTURNED } = CredentialEventKind;

// What may follow what. Revoked, superseded and renewed are the end: a new decision issues a new credential. A suspended one is not renewed.
const next: Readonly<Record<CredentialEventKind, readonly CredentialEventKind[]>> = {
  [ISSUED]: [SUSPENDED, REVOKED, SUPERSEDED, RENEWED],
  [SUSPENDED]: [REINSTATED, REVOKED, SUPERSEDED],
  [REINSTATED]: [SUSPENDED, REVOKED, SUPERSEDED, RENEWED],
  [OVERTURNED]: [SUSPENDED, REVOKED, SUPERSEDED, RENEWED],
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

function conditionsOf(events: readonly CredentialEventState[], today: LocalDate): Standing['conditions'] {
  const last = events.filter(isCondition).at(-1);
  const until = last?.endsOn ?? null;
  if (last?.kind !== CONDITIONS_SET || (until !== null && today > until)) return null;
  return { since: last.effectiveOn, until, text: last.publicReason ?? '' };
}

const statusAfter: Readonly<Partial<Record<CredentialEventKind, CredentialStatus>>> = {
  [SUSPENDED]: CredentialStatus.SUSPENDED,
  [REVOKED]: CredentialStatus.REVOKED,
  [SUPERSEDED]: CredentialStatus.SUPERSEDED,
  [RENEWED]: CredentialStatus.SUPERSEDED,
};

const counting: readonly string[] = [CredentialStatus.ACTIVE, CredentialStatus.CONDITIONAL];

/** It is worth something on that day, if only under conditions. */
export const counts = (status: string): boolean => counting.includes(status);

/** Follow from another certificate: nobody records them. */
export const followsByItself = (kind: CredentialEventKind): boolean => kind === SUPERSEDED || kind === RENEWED;

const moveKinds = [ISSUED, SUSPENDED, REINSTATED, REVOKED, SUPERSEDED, RENEWED, OVERTURNED] as const;

// They differ by their conditions and their last day alone.
const sharingMoves: readonly CredentialStatus[] = [CredentialStatus.CONDITIONAL, CredentialStatus.EXPIRED];

/** The moves that lead to a status. Active, conditional and expired share theirs. */
export function movesInto(status: CredentialStatus): CredentialEventKind[] {
  const sought = sharingMoves.includes(status) ? CredentialStatus.ACTIVE : status;
  return moveKinds.filter((kind) => (statusAfter[kind] ?? CredentialStatus.ACTIVE) === sought);
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** What a credential is worth on that day. It is computed, never stored. A suspended one stays suspended after its last day. */
export function standingOn(term: CredentialTerm, events: readonly CredentialEventState[], today: LocalDate): Standing {
  const move = lastMove(events);
  const conditions = conditionsOf(events, today);
  const status = statusAfter[move.kind];
  if (status) return { status, since: move.effectiveOn, publicReason: move.publicReason, conditions };
  if (today > term.validUntil) return { status: CredentialStatus.EXPIRED, since: term.validUntil, publicReason: null, conditions };
  if (conditions) return { status: CredentialStatus.CONDITIONAL, since: later(move.effectiveOn, conditions.since), publicReason: move.publicReason, conditions };
  return { status: CredentialStatus.ACTIVE, since: move.effectiveOn, publicReason: move.publicReason, conditions };
}

/** What it was worth on a day that is past, as it is known now: an event may be recorded later than the day from which it counts. Nothing before it was issued. */
export function standingThen(term: CredentialTerm, events: readonly CredentialEventState[], day: LocalDate): Standing | null {
  const known = events.filter(({ effectiveOn }) => effectiveOn <= day);
  return known.some(({ kind }) => kind === ISSUED) ? standingOn(term, known, day) : null;
}

/** Which events may be recorded on that day. */
export function possibleNext(events: readonly CredentialEventState[], today: LocalDate): CredentialEventKind[] {
  const moves = next[lastMove(events).kind];
  if (moves.length === 0) return [];
  return [...moves, conditionsOf(events, today) ? CONDITIONS_LIFTED : CONDITIONS_SET];
}

const undone: Readonly<Partial<Record<CredentialEventKind, CredentialEventKind>>> = { [SUSPENDED]: OVERTURNED, [REVOKED]: OVERTURNED, [CONDITIONS_SET]: CONDITIONS_LIFTED };

/** What sets the measure of a case aside, dated back to the measure; null where it is not in force any more. */
export function overturning(events: readonly CredentialEventState[], caseId: string, today: LocalDate): Pick<CredentialEventState, 'kind' | 'effectiveOn'> | null {
  const measure = events.findLast((event) => event.caseId === caseId);
  const inForce = measure && (isCondition(measure) ? conditionsOf(events, today) !== null && events.filter(isCondition).at(-1) === measure : lastMove(events) === measure);
  const kind = measure && undone[measure.kind];
  return inForce && kind ? { kind, effectiveOn: measure.effectiveOn } : null;
}

type Recorded = CredentialEventState & { readonly id?: string };

/** Measures in force, as a certificate carries them on that takes the place of this one; not before it was issued itself. */
export function carriedOn(events: readonly Recorded[], today: LocalDate, issuedOn: LocalDate): (CredentialEventState & { carriedFrom?: string })[] {
  const condition = conditionsOf(events, today) === null ? undefined : events.findLast(isCondition);
  const move = lastMove(events);
  const inForce = events.filter((event) => event === condition || (event === move && event.kind === SUSPENDED));
  return inForce.flatMap(({ id: carriedFrom, kind, effectiveOn, publicReason, publicUntil = null, endsOn = null, caseId = null }) => {
    const from = later(effectiveOn, issuedOn);
    if (endsOn !== null && endsOn < from) return [];
    return [{ kind, effectiveOn: from, publicReason, publicUntil: publicUntil && later(publicUntil, from), endsOn, caseId, carriedFrom }];
  });
}

/** A change of standing has a public reason and a day between the issue and today; it cannot be dated before the last change. */
export function checkChange(term: CredentialTerm, events: readonly CredentialEventState[], change: CredentialEventState & { today: LocalDate }): void {
  must(possibleNext(events, change.today).includes(change.kind), 'CREDENTIAL_STATUS_UNFIT', { kind: change.kind });
  const reason = change.publicReason?.trim() ?? '';
  // A renewal says it all by itself.
  must(reason.length > 0 || change.kind === RENEWED, 'CREDENTIAL_REASON_MISSING');
  must(reason.length <= 300, 'CREDENTIAL_REASON_TOO_LONG', { most: 300 });
  const earliest = events.at(-1)?.effectiveOn ?? term.issuedOn;
  must(change.effectiveOn >= earliest && change.effectiveOn <= change.today, 'CREDENTIAL_DAY_UNFIT', { earliest, latest: change.today });
}
