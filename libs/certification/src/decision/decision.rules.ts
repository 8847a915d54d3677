import { must } from '@waymark/kernel';

export const decisionErrorCodes = [
  'DECISION_STATUS_UNFIT',
  'DECISION_OUTCOME_UNFIT',
  'DECISION_NAME_MISSING',
  'DECISION_REASON_MISSING',
  'DECISION_REASON_TOO_LONG',
  'DECISION_RULE_MISSING',
  'DECISION_REMEDY_MISSING',
  'DECISION_REMEDY_TOO_LONG',
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

const REMEDY_LIMIT = 2000;

interface Grounds {
  readonly requirementId: string | null;
  readonly remedy: string | null;
}

/** A "no" names the rule that it rests on and what would change it; a "yes" has neither. */
export function checkGrounds(outcome: FirstOutcome, typed: Partial<Grounds>, requirementIds: readonly string[]): Grounds {
  if (outcome === DecisionOutcome.APPROVE) return { requirementId: null, remedy: null };
  const [requirementId, remedy] = [typed.requirementId ?? '', (typed.remedy ?? '').trim()];
  must(requirementIds.includes(requirementId), 'DECISION_RULE_MISSING');
  must(remedy.length > 0, 'DECISION_REMEDY_MISSING');
  must(remedy.length <= REMEDY_LIMIT, 'DECISION_REMEDY_TOO_LONG', { most: REMEDY_LIMIT });
  return { requirementId, remedy };
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
