import { DecisionOutcome } from '../decision/decision.rules';

/** A certificate with the decisions that it rests on, as one statement saw them. */
export interface DecidedRead {
  readonly id: string;
  readonly number: string;
  readonly holderId: string;
  readonly boardId: string;
  readonly evidenceDigest: string;
  /** 1 for the first; a changed name or day makes another of the same decision. */
  readonly edition: number;
  /** Nothing where the application is gone. */
  readonly application: { readonly applicantId: string; readonly boardId: string } | null;
  /** Of the last round, in their order. Of a stage that became the next by itself, those about the stage. */
  readonly decisions: readonly DecisionRead[];
  /** It followed from an earlier certificate by the rules, and nobody decided anew. */
  readonly isConverted: boolean;
}

export interface DecisionRead {
  readonly outcome: string;
  readonly decidedBy: string;
  readonly evaluationDigest: string;
}

const isYes = ({ outcome }: DecisionRead): boolean => outcome === (DecisionOutcome.APPROVE as string);

/** The parts of the decision record that are not there, or speak of something else. */
export function lackingParts({ application, holderId, boardId, evidenceDigest, decisions, isConverted }: DecidedRead): string[] {
  if (application === null) return ['application'];
  const [first, second] = decisions;
  const holds: Record<string, boolean> = {
    holder: application.applicantId === holderId,
    board: application.boardId === boardId,
    decisions: decisions.length === 2 && decisions.every(isYes),
    deciders: first?.decidedBy !== second?.decidedBy && decisions.every(({ decidedBy }) => decidedBy !== holderId),
    evidence: isConverted || second?.evaluationDigest === evidenceDigest,
  };
  return Object.entries(holds).filter(([, isHeld]) => !isHeld).map(([part]) => part);
}
