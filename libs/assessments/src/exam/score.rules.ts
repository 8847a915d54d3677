import { domainCodes } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import { isRight } from '../item/answer.rules';
import type { Key } from '../item/answer.rules';
import type { ItemKind } from '../item/item.rules';

// The scale that IC&RC reports: 200 to 800, 500 passes.
const LOWEST_SCORE = 200;
export const PASSING_SCORE = 500;
const HIGHEST_SCORE = 800;

export interface ScoredItem {
  readonly domain: DomainCode;
  readonly isRight: boolean;
}

export interface DomainScore {
  readonly domain: DomainCode;
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly right: number;
  readonly scaledScore: number;
  readonly isPassed: boolean;
  readonly byDomain: DomainScore[];
}

export function scoredItem(version: { readonly domain: DomainCode; readonly kind: ItemKind }, key: Key, chosen: readonly string[]): ScoredItem {
  return { domain: version.domain, isRight: isRight(version.kind, key, chosen) };
}

const rightOf = (items: readonly ScoredItem[]): number => items.filter((item) => item.isRight).length;

/** Two straight lines that meet at the cut: no right answer is 200, the cut is 500, every answer right is 800. */
export function scaled(right: number, cut: number, of: number): number {
  if (right < cut) return LOWEST_SCORE + Math.floor((right / cut) * (PASSING_SCORE - LOWEST_SCORE));
  if (right === of) return HIGHEST_SCORE;
  return PASSING_SCORE + Math.floor(((right - cut) / (of - cut)) * (HIGHEST_SCORE - PASSING_SCORE));
}

function byDomain(items: readonly ScoredItem[]): DomainScore[] {
  const scores = domainCodes.map((domain) => {
    const own = items.filter((item) => item.domain === domain);
    return { domain, right: rightOf(own), of: own.length };
  });
  return scores.filter(({ of }) => of > 0);
}

/** `cut`: how many right answers pass. */
export function score(items: readonly ScoredItem[], cut: number): Score {
  const right = rightOf(items);
  return { right, scaledScore: scaled(right, cut, items.length), isPassed: right >= cut, byDomain: byDomain(items) };
}
