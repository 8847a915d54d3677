import { must, mustSay } from '@waymark/kernel';

export const standingChangeErrorCodes = [
  'STANDING_CHANGE_RUNS_ALREADY',
  'STANDING_CHANGE_DECIDED',
  'STANDING_CHANGE_SECOND_PERSON_NEEDED',
  'STANDING_CHANGE_NOT_YOURS',
  'STANDING_CHANGE_REASON_MISSING',
  'STANDING_CHANGE_REASON_TOO_LONG',
] as const;

/** What came of a proposal; nothing while it waits. */
export enum ChangeOutcome {
  CONFIRMED = 'CONFIRMED',
  SENT_BACK = 'SENT_BACK',
  /** Its proposer took it back. */
  WITHDRAWN = 'WITHDRAWN',
}

const MOST_CHARACTERS = 2000;

/** Why, for the board alone. */
export const checkReasons = (typed: string): string => mustSay(typed, 'STANDING_CHANGE_REASON', MOST_CHARACTERS);

export interface Proposal {
  readonly proposedBy: string;
  readonly outcome: ChangeOutcome | null;
}

/** What one reviewer, whom nothing ties to the holder, may do about a proposal: another person's they answer, their own they take back. */
export const possibleFor = ({ proposedBy, outcome }: Proposal, reviewerId: string): { confirm: boolean; withdraw: boolean } => ({
  confirm: outcome === null && proposedBy !== reviewerId,
  withdraw: outcome === null && proposedBy === reviewerId,
});

/** The second person confirms, or sends it back. */
export function answered({ proposedBy, outcome }: Proposal, reviewerId: string, isAgreed: boolean): ChangeOutcome {
  must(outcome === null, 'STANDING_CHANGE_DECIDED');
  must(proposedBy !== reviewerId, 'STANDING_CHANGE_SECOND_PERSON_NEEDED');
  return isAgreed ? ChangeOutcome.CONFIRMED : ChangeOutcome.SENT_BACK;
}

export function takenBack({ proposedBy, outcome }: Proposal, reviewerId: string): ChangeOutcome {
  must(outcome === null, 'STANDING_CHANGE_DECIDED');
  must(proposedBy === reviewerId, 'STANDING_CHANGE_NOT_YOURS');
  return ChangeOutcome.WITHDRAWN;
}
