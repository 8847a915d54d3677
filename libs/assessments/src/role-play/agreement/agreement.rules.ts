/** The levels that two raters gave to the same thing, each without knowing the other's. */
export type Pair = readonly [first: number, second: number];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = (values: readonly number[], centre: number): number => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);

/** Share of pairs with the same level, 0 to 1; nothing without a pair. */
export function exact(pairs: readonly Pair[]): number | null {
  return pairs.length === 0 ? null : pairs.filter(([first, second]) => first === second).length / pairs.length;
}

/**
 * Cohen's weighted kappa with linear weights (Cicchetti and Allison): 1 is full agreement, 0 is what chance gives.
 * Nothing when both raters used one and the same level throughout: then chance cannot be told from agreement.
 */
export function weightedKappa(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  const observed = mean(pairs.map(([first, second]) => Math.abs(first - second)));
  const expected = mean(pairs.map(([first]) => mean(pairs.map(([, second]) => Math.abs(first - second)))));
  return expected === 0 ? null : 1 - observed / expected;
}

/**
 * ICC(2,1) of Shrout and Fleiss (1979): agreement of single ratings, raters taken as a sample. One row a target, one column a rater.
 * Nothing with fewer than two targets or two raters, or when nothing varies.
 */
export function icc21(rows: readonly (readonly number[])[]): number | null {
  const targets = rows.length;
  const raters = rows[0]?.length ?? 0;
  if (targets < 2 || raters < 2) return null;
  const grand = mean(rows.flat());
  const columns = Array.from({ length: raters }, (_, rater) => rows.map((row) => row[rater] ?? grand));
  const between = raters * squares(rows.map(mean), grand);
  const judges = targets * squares(columns.map(mean), grand);
  const error = squares(rows.flat(), grand) - between - judges;
  const msTargets = between / (targets - 1);
  const msRaters = judges / (raters - 1);
  const msError = error / ((targets - 1) * (raters - 1));
  const all = msTargets + (raters - 1) * msError + (raters * (msRaters - msError)) / targets;
  return Math.abs(all) < 1e-12 ? null : (msTargets - msError) / all;
}

/** How much higher the first rates than the second, in levels; below 0 is stricter. */
export function leniency(pairs: readonly Pair[]): number | null {
  return pairs.length === 0 ? null : mean(pairs.map(([first, second]) => first - second));
}

export interface Figures {
  readonly count: number;
  readonly exact: number | null;
  readonly kappa: number | null;
  readonly icc: number | null;
}

export const figures = (pairs: readonly Pair[]): Figures => ({ count: pairs.length, exact: exact(pairs), kappa: weightedKappa(pairs), icc: icc21(pairs) });

/** One criterion of one role-play, as its first and its second rater saw it. */
export interface RatedTwice {
  readonly criterionId: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly first: number;
  readonly second: number;
}

export interface PairFigures extends Figures {
  readonly raterId: string;
  readonly otherId: string;
  readonly leniency: number | null;
  readonly criteria: readonly (Figures & { readonly criterionId: string })[];
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

const levels = ({ first, second }: RatedTwice): Pair => [first, second];
/** Two people are one pair, whoever of them came first. */
const inOrder = (row: RatedTwice): RatedTwice => (row.firstId < row.secondId ? row : { ...row, firstId: row.secondId, secondId: row.firstId, first: row.second, second: row.first });

export const byCriterion = (rows: readonly RatedTwice[]): (Figures & { criterionId: string })[] => groupBy(rows, (row) => row.criterionId).map(([criterionId, group]) => ({ criterionId, ...figures(group.map(levels)) }));

export function byPair(rows: readonly RatedTwice[]): PairFigures[] {
  return groupBy(rows.map(inOrder), (row) => `${row.firstId} ${row.secondId}`).map(([ids, group]) => {
    const [raterId = '', otherId = ''] = ids.split(' ');
    return { raterId, otherId, ...figures(group.map(levels)), leniency: leniency(group.map(levels)), criteria: byCriterion(group) };
  });
}

/** Each rater against everybody who rated the same. */
export function byRater(rows: readonly RatedTwice[]): { raterId: string; count: number; leniency: number | null }[] {
  const seen = rows.flatMap((row) => [row, { ...row, firstId: row.secondId, secondId: row.firstId, first: row.second, second: row.first }]);
  return groupBy(seen, (row) => row.firstId).map(([raterId, group]) => ({ raterId, count: group.length, leniency: leniency(group.map(levels)) }));
}
