import { domainCodes } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';

// The scale that IC&RC reports: 200 to 800, 500 passes.
export const LOWEST_SCORE = 200;
export const PASSING_SCORE = 500;
export const HIGHEST_SCORE = 800;

export interface ScoredItem {
  readonly domain: DomainCode;
  readonly key: readonly string[];
  readonly chosen: readonly string[];
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

/** The whole key and nothing but the key; there are no parts of a point. */
export function isRight(item: Pick<ScoredItem, 'key' | 'chosen'>): boolean {
  const chosen = new Set(item.chosen);
  return chosen.size === item.key.length && item.key.every((option) => chosen.has(option));
}

/** Two straight lines that meet at the cut: no right answer is 200, the cut is 500, every answer right is 800. */
export function scaled(right: number, cut: number, of: number): number {
  if (right < cut) return LOWEST_SCORE + Math.floor((right / cut) * (PASSING_SCORE - LOWEST_SCORE));
  if (right === of) return HIGHEST_SCORE;
  return PASSING_SCORE + Math.floor(((right - cut) / (of - cut)) * (HIGHEST_SCORE - PASSING_SCORE));
}

function byDomain(items: readonly ScoredItem[]): DomainScore[] {
  const scores = domainCodes.map((domain) => {
    const own = items.filter((item) => item.domain === domain);
    return { domain, right: own.filter(isRight).length, of: own.length };
  });
  return scores.filter(({ of }) => of > 0);
}

/** `cut`: how many right answers pass. */
export function score(items: readonly ScoredItem[], cut: number): Score {
  const right = items.filter(isRight).length;
  return { right, scaledScore: scaled(right, cut, items.length), isPassed: right >= cut, byDomain: byDomain(items) };
}
