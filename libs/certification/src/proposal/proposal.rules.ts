import { must, mustSay } from '@waymark/kernel';

export const proposalErrorCodes = [
  'PROPOSAL_RUNS_ALREADY',
  'PROPOSAL_DECIDED',
  'PROPOSAL_SECOND_PERSON_NEEDED',
  'PROPOSAL_NOT_YOURS',
  'PROPOSAL_TOOK_PART',
  'PROPOSAL_FIRST_TIED',
  'PROPOSAL_REASON_MISSING',
  'PROPOSAL_REASON_TOO_LONG',
] as const;

/** What came of a proposal; nothing while it waits. */
export enum ProposalOutcome {
  CONFIRMED = 'CONFIRMED',
  SENT_BACK = 'SENT_BACK',
  /** Its proposer took it back. */
  WITHDRAWN = 'WITHDRAWN',
  /** What it was about is gone: whoever asked took it back. */
  NOT_NEEDED = 'NOT_NEEDED',
}

const MOST_CHARACTERS = 2000;

/** Why, for the board alone. */
export const checkReasons = (typed: string): string => mustSay(typed, 'PROPOSAL_REASON', MOST_CHARACTERS);

export interface Proposal {
  readonly proposedBy: string;
  readonly outcome: ProposalOutcome | null;
  /** Who had a part in what it is about: none of the two. */
  readonly apart?: readonly string[];
}

/** What one reviewer, whom nothing ties to the holder, may do about a proposal: another person's they answer, their own they take back. */
export const possibleFor = ({ proposedBy, outcome, apart = [] }: Proposal, reviewerId: string): { confirm: boolean; withdraw: boolean } => ({
  confirm: outcome === null && proposedBy !== reviewerId && !apart.includes(reviewerId),
  withdraw: outcome === null && proposedBy === reviewerId,
});

/** The second person confirms, or sends it back. */
export function answered({ proposedBy, outcome, apart = [] }: Proposal, reviewerId: string, isAgreed: boolean): ProposalOutcome {
  must(outcome === null, 'PROPOSAL_DECIDED');
  must(proposedBy !== reviewerId, 'PROPOSAL_SECOND_PERSON_NEEDED');
  must(!apart.includes(reviewerId), 'PROPOSAL_TOOK_PART');
  return isAgreed ? ProposalOutcome.CONFIRMED : ProposalOutcome.SENT_BACK;
}

export function takenBack({ proposedBy, outcome }: Proposal, reviewerId: string): ProposalOutcome {
  must(outcome === null, 'PROPOSAL_DECIDED');
  must(proposedBy === reviewerId, 'PROPOSAL_NOT_YOURS');
  return ProposalOutcome.WITHDRAWN;
}
