import { domainCodes, must } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';

export const blueprintErrorCodes = ['BLUEPRINT_EMPTY', 'BLUEPRINT_CELLS_OVERLAP', 'BLUEPRINT_CANNOT_BE_FILLED'] as const;

/** How many items a form takes from one domain at one difficulty; `null` takes any. */
export interface BlueprintCell {
  readonly domain: DomainCode;
  readonly difficulty: number | null;
  readonly count: number;
}

export type Blueprint = readonly BlueprintCell[];

/** Its domains in the order of the framework, whatever order the cells have. */
export const domainsOf = (blueprint: Blueprint): DomainCode[] => domainCodes.filter((domain) => blueprint.some((cell) => cell.domain === domain && cell.count > 0));

export const countOf = (blueprint: Blueprint, domain?: DomainCode): number =>
  blueprint.filter((cell) => domain === undefined || cell.domain === domain).reduce((sum, cell) => sum + cell.count, 0);

/** A cell is given once, and "any difficulty" stands alone in its domain: two cells never ask for the same item. */
export function checkBlueprint(blueprint: Blueprint): void {
  must(countOf(blueprint) > 0, 'BLUEPRINT_EMPTY');
  for (const domain of domainCodes) {
    const levels = blueprint.filter((cell) => cell.domain === domain).map((cell) => cell.difficulty);
    must(new Set(levels).size === levels.length && (levels.length === 1 || !levels.includes(null)), 'BLUEPRINT_CELLS_OVERLAP', { domain });
  }
}

export interface Shelf {
  readonly domain: DomainCode;
  readonly difficulty: number;
  readonly isPilot: boolean;
}

export interface CellStock extends BlueprintCell {
  /** Items in use that fit the cell. */
  readonly has: number;
  /** What the forms that the bank owes one person take. */
  readonly needs: number;
}

export interface Repetition {
  readonly maxAttempts: number;
  readonly periodDays: number | null;
  readonly repeatsItems: boolean;
}

/**
 * How many forms without a common item the bank owes one person: one for each attempt of a period. Where items may come back, two:
 * an attempt never repeats the one before.
 */
export function formsOwed({ maxAttempts, periodDays, repeatsItems }: Repetition): number {
  return repeatsItems ? Math.min(2, periodDays === null ? maxAttempts : 2) : maxAttempts;
}

/** How many attempts of one person the bank has new items for. */
export const formsIn = (stock: readonly CellStock[]): number => Math.min(...stock.filter((cell) => cell.count > 0).map((cell) => Math.floor(cell.has / cell.count)));

/** Cell by cell: what the bank has, and what so many forms need. */
export function stockOf(blueprint: Blueprint, bank: readonly Shelf[], forms: number): CellStock[] {
  const fits = (cell: BlueprintCell, item: Shelf): boolean => !item.isPilot && item.domain === cell.domain && (cell.difficulty === null || item.difficulty === cell.difficulty);
  return blueprint.map((cell) => ({ ...cell, has: bank.filter((item) => fits(cell, item)).length, needs: cell.count * forms }));
}

/** A blueprint that the bank cannot fill for every attempt that the retake rule allows is refused, with the cell that lacks items. */
export function checkStock(stock: readonly CellStock[]): void {
  const short = stock.find((cell) => cell.has < cell.needs);
  if (!short) return;
  const { domain, difficulty, has, needs } = short;
  must(false, 'BLUEPRINT_CANNOT_BE_FILLED', { domain, difficulty, has, needs });
}
