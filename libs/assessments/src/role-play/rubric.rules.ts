import { isWritten, must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { LEVELS, mostOf } from './score.rules';

export const rubricErrorCodes = ['RUBRIC_EMPTY', 'RUBRIC_CODE_TAKEN', 'RUBRIC_ANCHORS_MISSING', 'RUBRIC_TEXT_MISSING', 'RUBRIC_WEIGHT_UNFIT', 'RUBRIC_PASS_MARK_UNFIT'] as const;

const MAX_WEIGHT = 5;

export interface CriterionDraft {
  readonly title: InBoth;
  readonly isCore: boolean;
  readonly isCritical: boolean;
  /** How often its level counts in the total, 1 to 5. */
  readonly weight: number;
  readonly anchors: readonly InBoth[];
}

export interface RubricDraft {
  readonly code: string;
  readonly title: InBoth;
  readonly passMark: number;
  readonly criteria: readonly CriterionDraft[];
}

const isFitWeight = ({ weight }: CriterionDraft): boolean => Number.isInteger(weight) && weight >= 1 && weight <= MAX_WEIGHT;

/** Every level of every criterion says what it looks like, in both languages; the pass mark can be reached and is not given away. */
export function checkRubric({ title, passMark, criteria }: RubricDraft): void {
  must(criteria.length > 0, 'RUBRIC_EMPTY');
  must(criteria.every(({ anchors }) => anchors.length === LEVELS.length && anchors.every(isWritten)), 'RUBRIC_ANCHORS_MISSING');
  must([title, ...criteria.map((criterion) => criterion.title)].every(isWritten), 'RUBRIC_TEXT_MISSING');
  must(criteria.every(isFitWeight), 'RUBRIC_WEIGHT_UNFIT', { most: MAX_WEIGHT });
  const most = mostOf(criteria);
  must(passMark > most / LEVELS.length && passMark <= most, 'RUBRIC_PASS_MARK_UNFIT', { most });
}
