import { must } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import { domainsOf } from './blueprint.rules';
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
  /** Items of earlier attempts: never drawn again. */
  readonly seen: ReadonlySet<string>;
}

/** Fisher-Yates: every order is as likely as any other. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random(rest.length), 1)[0] as T);
}

/** One order of groups for the whole draw: items under one vignette are as early or as late, so they come together where the blueprint has room. */
function inDrawOrder(items: readonly BankItem[], random: Random): BankItem[] {
  const groups = [...new Set(items.map((item) => item.group))];
  return shuffle(groups, random).flatMap((group) => items.filter((item) => item.group === group));
}

function pick(cell: BlueprintCell, candidates: readonly BankItem[]): BankItem[] {
  const fitting = candidates.filter((item) => item.domain === cell.domain && (cell.difficulty === null || item.difficulty === cell.difficulty));
  must(fitting.length >= cell.count, 'EXAM_BANK_TOO_SMALL', { domain: cell.domain, difficulty: cell.difficulty });
  return fitting.slice(0, cell.count);
}

/** A form that matches the blueprint cell by cell; items and options come in an order of its own, and a vignette stays in one piece. */
export function drawForm({ blueprint, pilotCount, bank, seen }: Draw, random: Random): FormItem[] {
  const fresh = inDrawOrder(bank.filter((item) => !seen.has(item.id)), random);
  const counting = blueprint.flatMap((cell) => pick(cell, fresh.filter((item) => !item.isPilot)));
  const pilots = fresh.filter((item) => item.isPilot && domainsOf(blueprint).includes(item.domain)).slice(0, pilotCount);
  return inDrawOrder([...counting, ...pilots], random).map((item) => ({
    itemId: item.id,
    versionId: item.versionId,
    isScored: !item.isPilot,
    optionIds: item.keepsOrder ? item.optionIds : shuffle(item.optionIds, random),
    targetIds: shuffle(item.targetIds, random),
  }));
}

