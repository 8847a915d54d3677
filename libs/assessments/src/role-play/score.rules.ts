export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** A core criterion must reach "all basic skills shown" (level 3 of EQUIP's four). */
const CORE_LEVEL = 3;
/** Level 1 names potentially harmful behaviour (EQUIP); on a critical criterion it fails the role-play alone. */
const CRITICAL_FAILURE = 1;

export interface ScoredCriterion {
  readonly id: string;
  readonly isCore: boolean;
  readonly isCritical: boolean;
  /** How often its level counts in the total. */
  readonly weight: number;
}

/** The most that a role-play can reach: every criterion at the highest level. */
export const mostOf = (criteria: readonly Pick<ScoredCriterion, 'weight'>[]): number => criteria.reduce((sum, { weight }) => sum + weight * LEVELS.length, 0);

export interface Score {
  readonly total: number;
  readonly most: number;
  readonly passMark: number;
  readonly unrated: number;
  /** Critical criteria at level 1. */
  readonly criticalFailures: readonly string[];
  /** Core criteria rated below level 3. */
  readonly coreBelow: readonly string[];
  /** Everything is rated and nothing stands against a pass. */
  readonly passes: boolean;
}

/** Adds up a role-play: weighted total against the pass mark, core criteria, critical failures. Unrated criteria count as nothing yet. */
export function score(criteria: readonly ScoredCriterion[], levels: ReadonlyMap<string, number>, passMark: number): Score {
  const level = (criterion: ScoredCriterion): number => levels.get(criterion.id) ?? 0;
  const rated = criteria.filter((criterion) => level(criterion) > 0);
  const total = rated.reduce((sum, criterion) => sum + criterion.weight * level(criterion), 0);
  const criticalFailures = rated.filter((criterion) => criterion.isCritical && level(criterion) === CRITICAL_FAILURE).map(({ id }) => id);
  const coreBelow = rated.filter((criterion) => criterion.isCore && level(criterion) < CORE_LEVEL).map(({ id }) => id);
  const unrated = criteria.length - rated.length;
  const stands = criticalFailures.length === 0 && coreBelow.length === 0 && total >= passMark;
  return { total, most: mostOf(criteria), passMark, unrated, criticalFailures, coreBelow, passes: unrated === 0 && stands };
}
