import { must } from '@waymark/kernel';

export const cohortErrorCodes = ['COHORT_NAME_MISSING', 'COHORT_FULL'] as const;

/** A trainer knows each of them by name; who has more opens a second cohort. */
export const MOST_LEARNERS = 100;

export function checkName(name: string): void {
  must(name !== '', 'COHORT_NAME_MISSING');
}

export function checkRoom(there: number, coming: number): void {
  must(there + coming <= MOST_LEARNERS, 'COHORT_FULL', { most: MOST_LEARNERS });
}
