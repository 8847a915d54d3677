import type { LocalDate } from '@waymark/kernel';
import { CredentialEventKind, CredentialStatus, standingOn } from '../credential/credential-status.rules';
import type { CredentialEventState, CredentialTerm, Standing } from '../credential/credential-status.rules';
import { publicEvents } from './public-record.rules';

/** The words of the public interface; `unknown` and `unchecked` are answers too, and never green. */
export type VerificationStatus = 'active' | 'expired' | 'suspended' | 'revoked' | 'superseded' | 'unknown' | 'unchecked';

const words: Readonly<Record<CredentialStatus, VerificationStatus>> = {
  [CredentialStatus.ACTIVE]: 'active',
  [CredentialStatus.EXPIRED]: 'expired',
  [CredentialStatus.SUSPENDED]: 'suspended',
  [CredentialStatus.REVOKED]: 'revoked',
  [CredentialStatus.SUPERSEDED]: 'superseded',
};

/** The version of the rules that make an answer of a certificate and its events. What could change an answer gets a new one. */
export const checkRules = '2026-11';

/** The entry of the log that says that it was issued. Instants as ISO text. */
export interface LoggedAs {
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly enteredAt: string;
  /** Who else has seen the log with this entry first, and when; null as long as nobody has. */
  readonly witness: string | null;
  readonly witnessedAt: string | null;
}

export interface VerifiedCredential extends CredentialTerm {
  /** For other libs; never part of a public answer. */
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly holderName: string;
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

export function verification(credential: VerifiedCredential, today: LocalDate, checkedAt: Date): Verification {
  const events = publicEvents(credential.events, today);
  const standing = standingOn(credential, events, today);
  return { status: words[standing.status], checkedAt, credential: { ...credential, events }, standing };
}

export const withoutCredential = (status: 'unknown' | 'unchecked', checkedAt: Date): Verification => ({ status, checkedAt, credential: null, standing: null });
