import { must } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import { countOf, domainsOf } from './blueprint.rules';
import type { Blueprint, BlueprintCell } from './blueprint.rules';

export const formErrorCodes = ['EXAM_BANK_TOO_SMALL'] as const;

/** A whole number from 0 up to but without `below`; handed in, so that a draw can be repeated. */
export type Random = (below: number) => number;

export interface BankItem {
  readonly id: string;
  readonly versionId: string;
  readonly domain: DomainCode;
  readonly difficulty: number;
  /** Tried out: shown to candidates, without a point. */
  readonly isPilot: boolean;
  /** Items under one vignette share it; an item that stands alone has its own id. */
  readonly group: string;
  readonly optionIds: readonly string[];
  readonly targetIds: readonly string[];
  /** "True" stays before "false". */
  readonly keepsOrder: boolean;
}

/** One place on a form: the version of the item, whether it counts, and the order in which this attempt shows its parts. */
export interface FormItem {
  readonly itemId: string;
  readonly versionId: string;
  readonly isScored: boolean;
  readonly optionIds: readonly string[];
  readonly targetIds: readonly string[];
}

export interface Draw {
  readonly blueprint: Blueprint;
  /** How many pilot items come along, where the bank has them. */
  readonly pilotCount: number;
  readonly bank: readonly BankItem[];
  /** Items that the person has seen, each with the number of the last attempt that had it. */
  readonly seen: ReadonlyMap<string, number>;
  readonly repeatsItems: boolean;
}

/** Fisher-Yates: every order is as likely as any other. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random(rest.length), 1)[0] as T);
}

/** One order of groups for the whole draw: items under one vignette are as early or as late, so they come together where the blueprint has room. */
function inDrawOrder(items: readonly BankItem[], random: Random): BankItem[] {
  const groups = new Map<string, BankItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return shuffle([...groups.values()], random).flat();
}

/**
 * The rule of repetition: new items first. Where items may come back, those seen longest ago follow, and never one of the attempt before;
 * where they may not, a person for whom the bank has too few new items is refused.
 */
function candidates({ bank, seen, repeatsItems }: Draw, random: Random): BankItem[] {
  const lastAttempt = Math.max(0, ...seen.values());
  const seenIn = (item: BankItem): number => seen.get(item.id) ?? 0;
  const usable = bank.filter((item) => seenIn(item) === 0 || (repeatsItems && !item.isPilot && seenIn(item) < lastAttempt));
  return inDrawOrder(usable, random).sort((one, other) => seenIn(one) - seenIn(other));
}

const fits = (cell: BlueprintCell, item: BankItem): boolean => !item.isPilot && item.domain === cell.domain && (cell.difficulty === null || item.difficulty === cell.difficulty);

/** A form that matches the blueprint cell by cell; items and options come in an order of its own, and a vignette stays in one piece. */
export function drawForm(draw: Draw, random: Random): FormItem[] {
  const { blueprint, pilotCount } = draw;
  const usable = candidates(draw, random);
  const counting = blueprint.flatMap((cell) => usable.filter((item) => fits(cell, item)).slice(0, cell.count));
  must(counting.length === countOf(blueprint), 'EXAM_BANK_TOO_SMALL', { missing: countOf(blueprint) - counting.length });
  const pilots = usable.filter((item) => item.isPilot && domainsOf(blueprint).includes(item.domain)).slice(0, pilotCount);
  return inDrawOrder([...counting, ...pilots], random).map((item) => ({
    itemId: item.id,
    versionId: item.versionId,
    isScored: !item.isPilot,
    optionIds: item.keepsOrder ? item.optionIds : shuffle(item.optionIds, random),
    targetIds: shuffle(item.targetIds, random),
  }));
}

