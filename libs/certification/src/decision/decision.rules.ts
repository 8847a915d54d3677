import { must } from '@waymark/kernel';

export const decisionErrorCodes = [
  'DECISION_STATUS_UNFIT',
  'DECISION_NAME_MISSING',
  'DECISION_REASON_MISSING',
  'DECISION_REASON_TOO_LONG',
  'DECISION_CONFLICT_OF_INTEREST',
  'DECISION_SECOND_PERSON_NEEDED',
] as const;

export enum DecisionOutcome {
  APPROVE = 'APPROVE',
  DENY = 'DENY',
}

export function checkReasons(typed: string): string {
  const reasons = typed.trim();
  must(reasons.length > 0, 'DECISION_REASON_MISSING');
  must(reasons.length <= 2000, 'DECISION_REASON_TOO_LONG', { most: 2000 });
  return reasons;
}

/** What ties a reviewer to an applicant. Anybody tied to the person looks away. */
export interface Ties {
  readonly isApplicant: boolean;
  /** As the supervisor of their work, by signing their hours, or by grading them. */
  readonly hasSupervisedThem: boolean;
  readonly sharesAnOrganisation: boolean;
  /** One of the two said that they are close. */
  readonly isClose: boolean;
}

export const isConflicted = (ties: Ties): boolean => Object.values(ties).includes(true);
