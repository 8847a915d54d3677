import type { LocalDate } from '@waymark/kernel';
import { CredentialEventKind, CredentialStatus, standingOn } from '../credential/credential-status.rules';
import type { CredentialEventState, CredentialTerm, Standing } from '../credential/credential-status.rules';
import { NAMELESS } from '../erasure/nameless.rules';
import { publicEvents, unnamedEvents } from './public-record.rules';

/** The words of the public interface; `unknown` and `unchecked` are answers too, and never green. */
export type VerificationStatus = 'active' | 'conditional' | 'expired' | 'suspended' | 'revoked' | 'superseded' | 'unknown' | 'unchecked';

const words: Readonly<Record<CredentialStatus, VerificationStatus>> = {
  [CredentialStatus.ACTIVE]: 'active',
  [CredentialStatus.CONDITIONAL]: 'conditional',
  [CredentialStatus.EXPIRED]: 'expired',
  [CredentialStatus.SUSPENDED]: 'suspended',
  [CredentialStatus.REVOKED]: 'revoked',
  [CredentialStatus.SUPERSEDED]: 'superseded',
};

/** The version of the rules that make an answer of a certificate and its events. What could change an answer gets a new one. */
export const checkRules = '2026-12';

/** The entry of the log that says that it was issued. Instants as ISO text. */
export interface LoggedAs {
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly enteredAt: string;
  /** Who else has seen the log with this entry first, and when; null as long as nobody has. */
  readonly witness: string | null;
  readonly witnessedAt: string | null;
  /** When the log went on under another name, because its key was lost; null where that was before this entry, or never. */
  readonly renamedAt: string | null;
}

export interface VerifiedCredential extends CredentialTerm {
  /** For other libs; never part of a public answer. */
  readonly id: string;
  readonly number: string;
  readonly code: string;
  /** Nothing where it is a former name: what is over does not tell it. */
  readonly holderName: string | null;
  readonly title: string;
  readonly boardName: string;
  readonly timeZone: string;
  readonly schemeName: string;
  readonly schemeVersion: string;
  /** Hours, exams and skills, line by line; empty unless the holder opened them to everybody with the code. */
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
  readonly isDetailOpen: boolean;
  readonly events: readonly CredentialEventState[];
  readonly sha256: string | null;
  readonly replacedBy: string | null;
  /** Until when its board takes a late renewal. In an answer only where it has ended and that day is not past. */
  readonly lateUntil?: LocalDate | null;
  /** Its holder has another name since. */
  readonly isNameFormer?: boolean;
  /** Absent where many are read at once. */
  readonly log?: LoggedAs | null;
}

export interface Verification {
  readonly status: VerificationStatus;
  readonly checkedAt: Date;
  readonly credential: VerifiedCredential | null;
  readonly standing: Standing | null;
}

/** Replaced because it was renewed: people are told apart from whoever has a new name or a new text. */
export const wasRenewed = (credential: Pick<VerifiedCredential, 'events'>): boolean => credential.events.some(({ kind }) => kind === CredentialEventKind.RENEWED);

// As long as a certificate counts, or may count again, it says whose it is.
const namesItsHolder: readonly CredentialStatus[] = [CredentialStatus.ACTIVE, CredentialStatus.CONDITIONAL, CredentialStatus.SUSPENDED];

/** Without the name, the number that leads to the next one, and words that may speak of either. */
function unnamed(credential: VerifiedCredential): VerifiedCredential {
  return { ...credential, holderName: null, replacedBy: null, events: unnamedEvents(credential.events) };
}

/** As an answer names its holder. One that was erased keeps the words that no board took it away. */
function named(shown: VerifiedCredential, status: CredentialStatus): VerifiedCredential {
  if (shown.holderName === NAMELESS) return { ...shown, holderName: null };
  return shown.isNameFormer && !namesItsHolder.includes(status) ? unnamed(shown) : shown;
}

/** A board renews what has ended late, not what it suspended, revoked or replaced. */
function lateDay({ lateUntil = null }: VerifiedCredential, status: CredentialStatus, today: LocalDate): LocalDate | null {
  return status === CredentialStatus.EXPIRED && lateUntil !== null && today <= lateUntil ? lateUntil : null;
}

export function verification(stored: VerifiedCredential, today: LocalDate, checkedAt: Date): Verification {
  const events = publicEvents(stored.events, today);
  const { status } = standingOn(stored, events, today);
  const shown = { ...stored, events, lateUntil: lateDay(stored, status, today) };
  const credential = named(shown, status);
  return { status: words[status], checkedAt, credential, standing: standingOn(credential, credential.events, today) };
}

/** The sentence of an answer: another one where nobody is named. */
export const sentenceKey = (word: string, holderName: string | null | undefined): string => (holderName === null ? `unnamed.${word}` : `sentence.${word}`);

export const withoutCredential = (status: 'unknown' | 'unchecked', checkedAt: Date): Verification => ({ status, checkedAt, credential: null, standing: null });
