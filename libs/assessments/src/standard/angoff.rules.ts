import { must } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import type { Blueprint } from '../exam/blueprint.rules';

export const LAST_ROUND = 3;
/** One judge has no spread. More are better: five and more are usual (domain.md section 6). */
const FEWEST_JUDGES = 2;

export interface StudyItem {
  readonly itemId: string;
  readonly versionId: string;
  readonly domain: DomainCode;
  readonly difficulty: number;
}

/** How many of a hundred just qualified candidates would answer it right, says one judge. */
export interface Estimate {
  readonly judgeId: string;
  readonly itemId: string;
  readonly percent: number;
}

export interface RoundSummary {
  /** Judges who rated every item: only they count. */
  readonly judges: number;
  /** Right answers that a just qualified candidate is expected to give: mean over the judges. */
  readonly mean: number | null;
  /** Standard deviation of the judges' sums (n - 1). */
  readonly spread: number | null;
  /** Standard error of the mean. */
  readonly error: number | null;
  /** The mean, rounded up to a whole answer. */
  readonly recommended: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

const inCell = (items: readonly StudyItem[], cell: Blueprint[number]): StudyItem[] =>
  items.filter((item) => item.domain === cell.domain && (cell.difficulty === null || item.difficulty === cell.difficulty));

/** The items that a study rates: every item in use that a form can hold. */
export const itemsFor = (blueprint: Blueprint, bank: readonly StudyItem[]): StudyItem[] => blueprint.filter((cell) => cell.count > 0).flatMap((cell) => inCell(bank, cell));

/** A judge's sum for one form: forms are drawn, so each cell counts with the mean of the items that it draws from. */
export function sumOf(blueprint: Blueprint, items: readonly StudyItem[], percentOf: ReadonlyMap<string, number>): number {
  return blueprint.filter((cell) => cell.count > 0).reduce((sum, cell) => sum + cell.count * mean(inCell(items, cell).map((item) => (percentOf.get(item.itemId) ?? 0) / 100)), 0);
}

export function completeJudges(items: readonly StudyItem[], estimates: readonly Estimate[]): string[] {
  const judges = [...new Set(estimates.map((estimate) => estimate.judgeId))].sort();
  return judges.filter((judgeId) => new Set(estimates.filter((estimate) => estimate.judgeId === judgeId).map((estimate) => estimate.itemId)).size === items.length);
}

// 9.999999 is ten that a computer added up, not a reason for an eleventh answer.
const up = (value: number): number => Math.ceil(Math.round(value * 1e6) / 1e6);

export function summarise(blueprint: Blueprint, items: readonly StudyItem[], estimates: readonly Estimate[]): RoundSummary {
  const judges = completeJudges(items, estimates);
  if (judges.length === 0) return { judges: 0, mean: null, spread: null, error: null, recommended: null };
  const sums = judges.map((judgeId) => sumOf(blueprint, items, new Map(estimates.filter((each) => each.judgeId === judgeId).map((each) => [each.itemId, each.percent]))));
  const [middle, spread] = [mean(sums), spreadOf(sums)];
  return { judges: judges.length, mean: middle, spread, error: spread === null ? null : spread / Math.sqrt(judges.length), recommended: up(middle) };
}

/** What the judges of a round that is over said about one item: shown to them before the next round. */
export function itemSummary(itemId: string, estimates: readonly Estimate[]): { mean: number; spread: number | null } | null {
  const percents = estimates.filter((estimate) => estimate.itemId === itemId).map((estimate) => estimate.percent);
  return percents.length === 0 ? null : { mean: mean(percents), spread: spreadOf(percents) };
}

export function checkJudges(judges: number): void {
  must(judges >= FEWEST_JUDGES, 'STUDY_TOO_FEW_JUDGES', { fewest: FEWEST_JUDGES });
}
