import { localDateAt, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { canMove, HoursState } from '../entry/hours-entry.rules';
import type { HoursEntryState, HoursStatement } from '../entry/hours-entry.rules';

export const signatureErrorCodes = [
  'HOURS_OWN_ENTRY',
  'HOURS_ALREADY_DECIDED',
  'HOURS_RETURN_REASON_MISSING',
  'HOURS_NOTHING_CHOSEN',
  'HOURS_DECIDED_TWICE',
  'HOURS_ATTESTATION_CHANGED',
  'HOURS_CONTENT_CHANGED',
  'HOURS_SIGNER_NO_STANDING',
  'HOURS_UNDO_LATE',
  'HOURS_UNDO_AMENDED',
] as const;

/** As many as a page shows are decided in one act: more than a supervisor looks through in one sitting; the rest follows. */
export const MOST_AT_ONCE = 500;

export interface Decision {
  readonly sign: readonly { readonly id: string }[];
  readonly return: readonly { readonly id: string; readonly reason: string }[];
  readonly attestation: string | null;
}

/** The batch as a whole: something is chosen, nothing twice, and the sentence is the one that was shown. */
export function checkDecision(decision: Decision, sentence: string): void {
  const ids = [...decision.sign, ...decision.return].map(({ id }) => id);
  must(ids.length > 0, 'HOURS_NOTHING_CHOSEN');
  must(new Set(ids).size === ids.length, 'HOURS_DECIDED_TWICE');
  must(decision.return.every(({ reason }) => reason.trim().length > 0), 'HOURS_RETURN_REASON_MISSING');
  must(decision.sign.length === 0 || decision.attestation === sentence, 'HOURS_ATTESTATION_CHANGED');
}

/** As what somebody signs: by their role at the site on the day of the work, or as the one named in the placement for that day. */
export enum SignerStanding {
  ROLE = 'ROLE',
  NAMED = 'NAMED',
  ALTERNATE = 'ALTERNATE',
}

/** The running time of a role in the site's organisation. */
export interface Standing {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface Work {
  readonly workedOn: LocalDate;
  readonly timeZone: string;
}

/** Who was supervisor there on the day of the work. */
export function hasStanding(standings: readonly Standing[], { workedOn, timeZone }: Work): boolean {
  return standings.some(
    ({ startedAt, endedAt }) => localDateAt(startedAt, timeZone) <= workedOn && (endedAt === null || localDateAt(endedAt, timeZone) >= workedOn),
  );
}

export function sign(entry: HoursEntryState, by: string | null): { state: HoursState } {
  must(entry.traineeId !== by, 'HOURS_OWN_ENTRY');
  must(canMove(entry, HoursState.SIGNED), 'HOURS_ALREADY_DECIDED');
  return { state: HoursState.SIGNED };
}

/** A page may be old: the entry can have come back, changed and been sent again since it was shown. */
export function checkShown(entry: Pick<SignedContent, 'workedOn' | 'startTime'>, hashes: { readonly shown: string; readonly stored: string }): void {
  must(hashes.shown === hashes.stored, 'HOURS_CONTENT_CHANGED', { day: entry.workedOn, time: entry.startTime });
}

export const UNDO_HOURS = 24;

export const undoableUntil = (signedAt: Date): Date => new Date(signedAt.getTime() + UNDO_HOURS * 3_600_000);

/** For a day a signer may take a signature back; then the trainee writes a correction. One that was begun shows that somebody relies on it. */
export function checkUndo({ signedAt }: { readonly signedAt: Date }, hasAmendment: boolean, at: Date): void {
  must(at < undoableUntil(signedAt), 'HOURS_UNDO_LATE');
  must(!hasAmendment, 'HOURS_UNDO_AMENDED');
}

export interface Returned {
  readonly state: HoursState;
  readonly returnedAt: Date;
  readonly returnedReason: string;
}

export function giveBack(entry: HoursEntryState, by: string | null, why: { reason: string; at: Date }): Returned {
  must(entry.traineeId !== by, 'HOURS_OWN_ENTRY');
  must(canMove(entry, HoursState.RETURNED), 'HOURS_ALREADY_DECIDED');
  must(why.reason.trim().length > 0, 'HOURS_RETURN_REASON_MISSING');
  return { state: HoursState.RETURNED, returnedAt: why.at, returnedReason: why.reason.trim() };
}

export interface SignedContent extends HoursStatement {
  readonly id: string;
  readonly traineeId: string;
  readonly placementId: string;
  readonly supersedesId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** What was signed before the format, or with whom, was asked keeps its text, and so its hash. */
function versionOf({ format, served }: SignedContent): (string | null)[] {
  if (served !== null) return ['hours/3', format, served];
  return format === null ? ['hours/1'] : ['hours/2', format];
}

/** What a signature is about, always the same text for the same entry: fixed order, instants in UTC. */
export function canonicalContent(entry: SignedContent): string {
  const { id, traineeId, placementId, supersedesId, workedOn, startTime, timeZone, minutes, activity, domain, note } = entry;
  const instants = [entry.startsAt.toISOString(), entry.endsAt.toISOString()];
  return JSON.stringify([...versionOf(entry), id, traineeId, placementId, supersedesId, workedOn, startTime, timeZone, ...instants, minutes, activity, domain, note]);
}
