import { must, mustSay } from '@waymark/kernel';
import type { FilePurpose } from '@waymark/platform';
import type { Looked, Read } from '../proposal/look.rules';

export const nameChangeErrorCodes = [
  'NAME_CHANGE_CERTIFICATE_UNFIT',
  'NAME_CHANGE_DECIDED',
  'NAME_CHANGE_FIRST_TIED',
  'NAME_CHANGE_KNOWN',
  'NAME_CHANGE_LOOKED_AT',
  'NAME_CHANGE_NOT_LOOKED_AT',
  'NAME_CHANGE_OVER',
  'NAME_CHANGE_PAPER_MISSING',
  'NAME_CHANGE_PAPER_NOT_ASKED',
  'NAME_CHANGE_REASON_MISSING',
  'NAME_CHANGE_REASON_TOO_LONG',
  'NAME_CHANGE_RUNS_ALREADY',
  'NAME_CHANGE_SAME',
  'NAME_CHANGE_SECOND_PERSON_NEEDED',
] as const;

/** A legal name is shown by a paper; a chosen one is its owner's to choose. */
export enum NameKind {
  LEGAL = 'LEGAL',
  CHOSEN = 'CHOSEN',
}

export enum NameChangeStatus {
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  /** Its holder took it back. */
  WITHDRAWN = 'WITHDRAWN',
}

/** Photos only: their metadata is taken off on the way in, and nothing in them can run. */
export const namePaperPurpose: FilePurpose = { name: 'name-paper', mediaTypes: ['image/jpeg', 'image/png'], mostBytes: 8 * 1024 * 1024 };

const MOST_CHARACTERS = 1000;

/** Why: that of the first look is read by the holder once it is confirmed. */
export const checkReason = (typed: string): string => mustSay(typed, 'NAME_CHANGE_REASON', MOST_CHARACTERS);

/** A certificate that is to say the name. */
export interface Named {
  readonly boardId: string;
  readonly printed: string;
  readonly isRunning: boolean;
}

export interface Asked {
  readonly kind: NameKind;
  readonly name: string;
  readonly hasPaper: boolean;
  readonly certificates: readonly Named[];
}

/** Gives the board that is asked: certificates of one board, none of which is over or says the name already. */
export function checkAsked({ kind, name, hasPaper, certificates }: Asked): string {
  const [first] = certificates;
  must(first !== undefined && certificates.every(({ boardId, isRunning }) => isRunning && boardId === first.boardId), 'NAME_CHANGE_CERTIFICATE_UNFIT');
  must(certificates.every(({ printed }) => printed !== name), 'NAME_CHANGE_SAME');
  must(kind === NameKind.CHOSEN || hasPaper, 'NAME_CHANGE_PAPER_MISSING');
  // What nobody needs is not kept.
  must(kind === NameKind.LEGAL || !hasPaper, 'NAME_CHANGE_PAPER_NOT_ASKED');
  return first.boardId;
}

/** The reviewer was the second one of that first look, and disagreed. */
export function isSentBackBy(looks: readonly (Looked & { readonly id: string; readonly isGranted: boolean | null })[], { lookId, reviewerId }: Read): boolean {
  const first = looks.find(({ id }) => id === lookId);
  return looks.some(({ round, look, decidedBy, isGranted }) => round === first?.round && look === 2 && decidedBy === reviewerId && isGranted === null);
}

/** What a reviewer, whom nothing ties to the holder, may do about a question that waits. */
export const possibleFor = (status: NameChangeStatus, open: Looked | null, reviewerId: string): { decide: boolean; confirm: boolean } => ({
  decide: status === NameChangeStatus.ASKED && open === null,
  confirm: status === NameChangeStatus.ASKED && open !== null && open.decidedBy !== reviewerId,
});
