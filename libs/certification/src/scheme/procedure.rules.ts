import type { Scheme } from './scheme.rules';

/** How long each side of an application may take. */
export interface Procedure {
  /** Working days in which the board decides; also about an appeal. */
  readonly reviewWorkingDays: number;
  /** Days in which the applicant answers what the board asked. */
  readonly answerDays: number;
  /** Days after a "no" in which the applicant may appeal. */
  readonly appealDays: number;
  readonly source: string;
}

/** Where the source of a scheme sets no days. */
export const usualProcedure: Procedure = { reviewWorkingDays: 15, answerDays: 30, appealDays: 30, source: 'Set by this platform; the source of the scheme names no days' };

export const procedureOf = (scheme: Pick<Scheme, 'procedure'>): Procedure => scheme.procedure ?? usualProcedure;
