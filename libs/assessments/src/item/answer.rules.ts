import { must } from '@waymark/kernel';
import type { ItemKind } from './item.rules';

export const answerErrorCodes = ['ANSWER_OPTION_UNKNOWN', 'ANSWER_ONE_OPTION', 'ANSWER_ORDER_INCOMPLETE'] as const;

/** What was on the screen when somebody chose. */
export interface Offered {
  readonly optionIds: readonly string[];
  readonly targetIds: readonly string[];
}

/** Which answers count as right: one, or several after a correction; or any at all once the item was dropped with full credit. */
export interface Key {
  readonly accepted: readonly (readonly string[])[];
  readonly acceptsAll: boolean;
}

const sameSet = (left: readonly string[], right: readonly string[]): boolean => new Set(left).size === right.length && left.length === right.length && right.every((word) => left.includes(word));

const sameOrder = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((word, index) => word === right[index]);

/** The whole key and nothing but the key. An item gives one point or none, whatever its kind: the cut score and KR-20 rest on that. */
export function isRight(kind: ItemKind, key: Key, chosen: readonly string[]): boolean {
  if (key.acceptsAll) return true;
  const same = kind === 'ORDERING' ? sameOrder : sameSet;
  return key.accepted.some((answer) => same(chosen, answer));
}

const unique = (words: readonly string[]): boolean => new Set(words).size === words.length;

function checkPairs(offered: Offered, chosen: readonly string[]): void {
  const pairs = chosen.map((word) => word.split(':'));
  const isKnown = ([option = '', target = '', ...rest]: readonly string[]): boolean => rest.length === 0 && offered.optionIds.includes(option) && offered.targetIds.includes(target);
  must(pairs.every(isKnown), 'ANSWER_OPTION_UNKNOWN');
  must(unique(pairs.map(([option = '']) => option)), 'ANSWER_ONE_OPTION');
}

/** No option is an answer too: it takes the choice back. */
export function checkChoice(kind: ItemKind, offered: Offered, chosen: readonly string[]): void {
  if (kind === 'MATCHING') return checkPairs(offered, chosen);
  must(unique(chosen) && chosen.every((option) => offered.optionIds.includes(option)), 'ANSWER_OPTION_UNKNOWN');
  if (kind === 'ORDERING') must(chosen.length === 0 || chosen.length === offered.optionIds.length, 'ANSWER_ORDER_INCOMPLETE');
  else must(kind === 'MULTIPLE' || chosen.length <= 1, 'ANSWER_ONE_OPTION');
}
