import { must } from '@waymark/kernel';

export const decisionErrorCodes = [
  'DECISION_STATUS_UNFIT',
  'DECISION_OUTCOME_UNFIT',
  'DECISION_NAME_MISSING',
  'DECISION_REASON_MISSING',
  'DECISION_REASON_TOO_LONG',
  'DECISION_CONFLICT_OF_INTEREST',
  'DECISION_SECOND_PERSON_NEEDED',
] as const;

export enum DecisionOutcome {
  APPROVE = 'APPROVE',
  DENY = 'DENY',
  /** Only of a second look: not the opposite, and the case begins anew. */
  DISAGREE = 'DISAGREE',
}

/** What a first look can say. */
export type FirstOutcome = DecisionOutcome.APPROVE | DecisionOutcome.DENY;

export function checkFirst(outcome: DecisionOutcome): FirstOutcome {
  must(outcome !== DecisionOutcome.DISAGREE, 'DECISION_OUTCOME_UNFIT');
  return outcome;
}

export function checkReasons(typed: string): string {
  const reasons = typed.trim();
  must(reasons.length > 0, 'DECISION_REASON_MISSING');
  must(reasons.length <= 2000, 'DECISION_REASON_TOO_LONG', { most: 2000 });
  return reasons;
}

/** Anybody tied to the person looks away. */
export interface Ties {
  readonly isApplicant: boolean;
  /** As the supervisor of their work, by signing their hours, by grading them, by an organisation that both belong to, or because one of the two said so. */
  readonly isTied: boolean;
  /** The reviewer said so of this case. */
  readonly hasDeclaredIt: boolean;
}

export const isConflicted = (ties: Ties): boolean => Object.values(ties).includes(true);
