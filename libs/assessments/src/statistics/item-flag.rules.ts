import type { ItemStatistics } from './item-statistics.rules';

export enum ItemFlag {
  /** Too few answers to say anything: no other flag is raised. */
  FEW_ANSWERS = 'FEW_ANSWERS',
  VERY_HARD = 'VERY_HARD',
  HARD = 'HARD',
  EASY = 'EASY',
  VERY_EASY = 'VERY_EASY',
  LOW_DISCRIMINATION = 'LOW_DISCRIMINATION',
  NEGATIVE_DISCRIMINATION = 'NEGATIVE_DISCRIMINATION',
  /** Strong candidates choose an answer that the key calls wrong. */
  STRONG_DISTRACTOR = 'STRONG_DISTRACTOR',
}

/** Below this many answers an item is not judged (ux.md: item analysis is hidden under 30 answers). */
export const FEWEST_ANSWERS = 30;
/** Below this many the values move a lot from year to year: they come with a warning. */
export const STEADY_ANSWERS = 200;

// Prometric's bands: .30 to .89 wanted; .20 to .29 and .90 to .95 to look at; .19 and less, .96 and more to take out.
function difficultyFlag(p: number): ItemFlag[] {
  const percent = Math.round(p * 100);
  if (percent <= 19) return [ItemFlag.VERY_HARD];
  if (percent <= 29) return [ItemFlag.HARD];
  if (percent >= 96) return [ItemFlag.VERY_EASY];
  return percent >= 90 ? [ItemFlag.EASY] : [];
}

// Prometric asks for a point-biserial above .20.
function discriminationFlag(rpb: number | null): ItemFlag[] {
  if (rpb === null || rpb > 0.2) return [];
  return [rpb < 0 ? ItemFlag.NEGATIVE_DISCRIMINATION : ItemFlag.LOW_DISCRIMINATION];
}

/** What to look at. A flag asks a person to read the item; nothing is retired by a number. `right`: the words of the key. */
export function flagsOf(item: ItemStatistics, right: ReadonlySet<string>): ItemFlag[] {
  if (item.n < FEWEST_ANSWERS) return [ItemFlag.FEW_ANSWERS];
  const isStrong = item.options.some(({ optionId, discrimination }) => !right.has(optionId) && discrimination !== null && discrimination > Math.max(0, item.rpb ?? 0));
  return [...difficultyFlag(item.p), ...discriminationFlag(item.rpb), ...(isStrong ? [ItemFlag.STRONG_DISTRACTOR] : [])];
}
