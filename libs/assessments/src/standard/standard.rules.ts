import { must } from '@waymark/kernel';
import type { Blueprint } from '../exam/blueprint.rules';

export const standardErrorCodes = ['STANDARD_CUT_OUT_OF_RANGE', 'STANDARD_REASON_MISSING', 'STANDARD_FORM_CHANGED', 'STUDY_CLOSED', 'STUDY_OPEN', 'STUDY_ROUND_OVER', 'STUDY_TOO_FEW_JUDGES', 'STUDY_NO_ITEMS'] as const;

export enum StandardMethod {
  /** Stated by the provider, with a reason. */
  DECLARED = 'DECLARED',
  /** Modified Angoff: judges estimate, item by item. */
  ANGOFF = 'ANGOFF',
}

/** Somebody passes with at least one right answer, and nobody needs more than there are. */
export function checkCut(cutScore: number, itemCount: number): void {
  must(Number.isInteger(cutScore) && cutScore >= 1 && cutScore <= itemCount, 'STANDARD_CUT_OUT_OF_RANGE', { most: itemCount });
}

const cellsOf = (blueprint: Blueprint): string[] => blueprint.filter((cell) => cell.count > 0).map(({ domain, difficulty, count }) => `${domain} ${difficulty} ${count}`).sort();

/** Forms of one make-up share a standard. */
export const sameForm = (one: Blueprint, other: Blueprint): boolean => cellsOf(one).join() === cellsOf(other).join();
