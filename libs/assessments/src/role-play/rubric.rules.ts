import { must } from '@waymark/kernel';
import { LEVELS } from './score.rules';
import type { Texts } from './text.rules';

export const rubricErrorCodes = ['RUBRIC_EMPTY', 'RUBRIC_ANCHORS_MISSING', 'RUBRIC_PASS_MARK_UNFIT'] as const;

export interface CriterionDraft {
  readonly title: Texts;
  readonly isCore: boolean;
  readonly isCritical: boolean;
  readonly anchors: readonly Texts[];
}

export interface RubricDraft {
  readonly code: string;
  readonly title: Texts;
  readonly passMark: number;
  readonly criteria: readonly CriterionDraft[];
}

/** Every level of every criterion says what it looks like; the pass mark can be reached. */
export function checkRubric(draft: RubricDraft): void {
  must(draft.criteria.length > 0, 'RUBRIC_EMPTY');
  must(draft.criteria.every((criterion) => criterion.anchors.length === LEVELS.length), 'RUBRIC_ANCHORS_MISSING');
  const most = draft.criteria.length * LEVELS.length;
  must(draft.passMark > draft.criteria.length && draft.passMark <= most, 'RUBRIC_PASS_MARK_UNFIT', { most });
}
