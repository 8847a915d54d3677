import { addDays, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FilePurpose } from '@waymark/platform';

export const signerCaseErrorCodes = ['SIGNER_CASE_NOTHING_WAITS', 'SIGNER_CASE_WORDS_MISSING', 'SIGNER_CASE_WORDS_TOO_LONG', 'SIGNER_CASE_EVIDENCE_MISSING', 'SIGNER_CASE_OPEN_ALREADY', 'SIGNER_CASE_STATE_UNFIT'] as const;

/** Why the supervisor does not sign. */
export enum SignerCaseReason {
  LEFT = 'LEFT',
  REFUSES = 'REFUSES',
  UNREACHABLE = 'UNREACHABLE',
}

/** Whose turn it is, or how it ended. */
export enum SignerCaseState {
  WITH_SITE = 'WITH_SITE',
  WITH_SIGNER = 'WITH_SIGNER',
  WITH_TRAINEE = 'WITH_TRAINEE',
  SETTLED = 'SETTLED',
  WITHDRAWN = 'WITHDRAWN',
}

const { WITH_SITE, WITH_SIGNER, WITH_TRAINEE, SETTLED, WITHDRAWN } = SignerCaseState;

/** The site may step in first; whoever is asked then signs; where nobody does, the trainee names somebody else. */
export const next: Readonly<Record<SignerCaseState, readonly SignerCaseState[]>> = {
  [WITH_SITE]: [WITH_SIGNER, SETTLED, WITHDRAWN],
  [WITH_SIGNER]: [WITH_SIGNER, WITH_TRAINEE, SETTLED, WITHDRAWN],
  [WITH_TRAINEE]: [WITH_SIGNER, SETTLED, WITHDRAWN],
  [SETTLED]: [],
  [WITHDRAWN]: [],
};

export const openStates: readonly SignerCaseState[] = [WITH_SITE, WITH_SIGNER, WITH_TRAINEE];

const SITE_DAYS = 7;
const SIGNER_DAYS = 14;

/** A photo or a PDF that shows that the work was done, or why the supervisor does not sign. */
export const evidencePurpose: FilePurpose = { name: 'signer-case', mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'], mostBytes: 8 * 1024 * 1024 };

const MOST_WORDS = 1000;

export interface Opening {
  readonly words: string;
  readonly fileIds: readonly string[];
  /** The entries that wait for the supervisor now. */
  readonly entryIds: readonly string[];
}

export function checkOpening({ words: typed, fileIds, entryIds }: Opening): string {
  const words = typed.normalize('NFC').trim();
  must(entryIds.length > 0, 'SIGNER_CASE_NOTHING_WAITS');
  must(words.length > 0, 'SIGNER_CASE_WORDS_MISSING');
  must(words.length <= MOST_WORDS, 'SIGNER_CASE_WORDS_TOO_LONG', { most: MOST_WORDS });
  must(fileIds.length > 0, 'SIGNER_CASE_EVIDENCE_MISSING');
  return words;
}

export interface Moved {
  readonly state: SignerCaseState;
  /** The last day of whoever has it now; none for the trainee, and none at the end. */
  readonly dueOn: LocalDate | null;
}

const days: Readonly<Partial<Record<SignerCaseState, number>>> = { [WITH_SITE]: SITE_DAYS, [WITH_SIGNER]: SIGNER_DAYS };

export function move({ state }: { readonly state: SignerCaseState }, to: SignerCaseState, today: LocalDate): Moved {
  must(next[state].includes(to), 'SIGNER_CASE_STATE_UNFIT', { state });
  return begin(to, today);
}

export function begin(state: SignerCaseState, today: LocalDate): Moved {
  const given = days[state];
  return { state, dueOn: given === undefined ? null : addDays(today, given) };
}

/** Nobody answered in time: the next one has it. A case never ends by silence. */
export function afterSilence({ state, dueOn }: { readonly state: SignerCaseState; readonly dueOn: LocalDate | null }, today: LocalDate): SignerCaseState | null {
  if (dueOn === null || today <= dueOn) return null;
  return state === WITH_SITE ? WITH_SIGNER : WITH_TRAINEE;
}
