export const schemeProblemCodes = [
  'AMOUNT_NOT_POSITIVE',
  'CAP_BELOW_FLOOR',
  'CAPS_BELOW_TOTAL',
  'CONDITION_EMPTY',
  'DATE_UNREAL',
  'DATES_REVERSED',
  'FLOOR_OUTSIDE_FILTER',
  'FLOORS_ABOVE_TOTAL',
  'FLOORS_OVERLAP',
  'GROUP_EMPTY',
  'GROUP_TOO_SMALL',
  'ID_REPEATED',
  'LADDER_UNORDERED',
  'RATIO_UNREACHABLE',
  'SOURCE_MISSING',
  'STAGE_TOO_SHORT',
  'STAGE_UNREACHABLE',
  'TEXT_MISSING',
  'WINDOW_BELOW_ELAPSED',
] as const;
export type SchemeProblemCode = (typeof schemeProblemCodes)[number];

/** `at` is the id of the requirement or part, or the field of the scheme. */
export interface SchemeProblem {
  readonly code: SchemeProblemCode;
  readonly at: string;
}

export const problem = (found: boolean, code: SchemeProblemCode, at: string): SchemeProblem[] => (found ? [{ code, at }] : []);

export const amountBelowOne = (amount: number, at: string): SchemeProblem[] =>
  problem(!Number.isInteger(amount) || amount < 1, 'AMOUNT_NOT_POSITIVE', at);
