import { must } from '@waymark/kernel';
import type { Key } from '../item/answer.rules';
import { checkChoice } from '../item/answer.rules';
import type { ItemKind, ItemOption } from '../item/item.rules';
import type { Score } from '../exam/score.rules';

export const correctionErrorCodes = ['CORRECTION_REASON_MISSING', 'CORRECTION_CHANGES_NOTHING', 'CORRECTION_EMPTY_ANSWER', 'CORRECTION_PAIRS_INCOMPLETE'] as const;

export interface Keyed {
  readonly kind: ItemKind;
  readonly options: readonly ItemOption[];
  readonly targets: readonly ItemOption[];
}

/** The same for keys that accept the same answers: only an ordering cares in which order an answer names its parts. */
function written(kind: ItemKind, { accepted, acceptsAll }: Key): string {
  const answers = accepted.map((answer) => (kind === 'ORDERING' ? [...answer] : [...answer].sort()).join());
  return JSON.stringify([acceptsAll, acceptsAll ? [] : [...new Set(answers)].sort()]);
}

/** A corrected key holds answers that can be given, and is another one than before. */
export function checkNewKey(item: Keyed, before: Key, after: Key): void {
  const offered = { optionIds: item.options.map((option) => option.id), targetIds: item.targets.map((target) => target.id) };
  for (const answer of after.accepted) {
    must(answer.length > 0, 'CORRECTION_EMPTY_ANSWER');
    checkChoice(item.kind, offered, answer);
    must(item.kind !== 'MATCHING' || answer.length === item.options.length, 'CORRECTION_PAIRS_INCOMPLETE');
  }
  must(after.acceptsAll || after.accepted.length > 0, 'CORRECTION_EMPTY_ANSWER');
  must(written(item.kind, before) !== written(item.kind, after), 'CORRECTION_CHANGES_NOTHING');
}

export type Told = Pick<Score, 'right' | 'scaledScore' | 'isPassed'>;

export enum Outcome {
  /** From not passed to passed. */
  NOW_PASSED = 'NOW_PASSED',
  /** More right answers, on the same side of the cut. */
  RAISED = 'RAISED',
  SAME = 'SAME',
  /** The new key gives less: what the person was told stands. */
  KEPT = 'KEPT',
}

/**
 * The rule: a correction never takes anything away. Whoever had more under the old key keeps that result, so nobody
 * moves from passed to not passed; whoever has more under the new key gets it. The mistake was not the candidate's.
 */
export function outcomeOf(before: Told, after: Told): Outcome {
  if (after.right < before.right) return Outcome.KEPT;
  if (after.right === before.right) return Outcome.SAME;
  return after.isPassed && !before.isPassed ? Outcome.NOW_PASSED : Outcome.RAISED;
}

export const isBetter = (outcome: Outcome): boolean => outcome === Outcome.NOW_PASSED || outcome === Outcome.RAISED;
