import { isWritten, must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { LEVELS } from '../score.rules';

export const calibrationErrorCodes = ['BENCHMARK_TEXT_MISSING', 'BENCHMARK_LEVELS_MISSING', 'BENCHMARK_ALREADY_RETIRED', 'RATER_NOT_CALIBRATED'] as const;

/** The lowest level names behaviour that can harm. */
const HARMFUL = 1;
/** Two of three criteria at the very level; the others one apart at most. */
const LEAST_EXACT = 2 / 3;

export type Levels = Readonly<Record<string, number>>;

export interface BenchmarkDraft {
  readonly title: InBoth;
  readonly transcript: InBoth;
  readonly levels: Levels;
}

export interface JudgedCriterion {
  readonly id: string;
  readonly isCritical: boolean;
}

/** One level for each criterion of the rubric, and for nothing else. */
export function checkLevels(levels: Levels, criteria: readonly JudgedCriterion[]): void {
  const isWhole = Object.keys(levels).length === criteria.length && criteria.every(({ id }) => LEVELS.some((level) => level === levels[id]));
  must(isWhole, 'BENCHMARK_LEVELS_MISSING');
}

export function checkBenchmark({ title, transcript, levels }: BenchmarkDraft, criteria: readonly JudgedCriterion[]): void {
  must(isWritten(title) && isWritten(transcript), 'BENCHMARK_TEXT_MISSING');
  checkLevels(levels, criteria);
}

export interface Comparison {
  readonly isWithin: boolean;
  /** Criteria on which the rater is further off than allowed. */
  readonly off: readonly string[];
}

/** A rater against the agreed levels: nowhere more than one level off, two of three exact, and no harm overlooked or seen where none is. */
export function compare(levels: Levels, agreed: Levels, criteria: readonly JudgedCriterion[]): Comparison {
  const gap = ({ id }: JudgedCriterion): number => Math.abs((levels[id] ?? 0) - (agreed[id] ?? 0));
  const splitsOnHarm = ({ id, isCritical }: JudgedCriterion): boolean => isCritical && (levels[id] === HARMFUL) !== (agreed[id] === HARMFUL);
  const off = criteria.filter((criterion) => gap(criterion) > 1 || splitsOnHarm(criterion));
  const exact = criteria.filter((criterion) => gap(criterion) === 0).length;
  const isWithin = off.length === 0 && exact >= criteria.length * LEAST_EXACT;
  const apart = isWithin || off.length > 0 ? off : criteria.filter((criterion) => gap(criterion) > 0);
  return { isWithin, off: apart.map(({ id }) => id) };
}
