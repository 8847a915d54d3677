import { must } from '@waymark/kernel';

export const batchErrorCodes = ['BATCH_EMPTY', 'BATCH_TOO_LARGE', 'BATCH_NOT_APPROVED'] as const;

const MOST_CASES = 50;

/** The cases, each once. So few that somebody can have looked at every one. */
export function checkBatch(applicationIds: readonly string[]): string[] {
  const cases = [...new Set(applicationIds)];
  must(cases.length > 0, 'BATCH_EMPTY');
  must(cases.length <= MOST_CASES, 'BATCH_TOO_LARGE', { most: MOST_CASES });
  return cases;
}
