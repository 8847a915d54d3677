import { domainCodes, must } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';

export const formErrorCodes = ['EXAM_BANK_TOO_SMALL'] as const;

/** How many items a form takes from each domain. */
export type Blueprint = Readonly<Partial<Record<DomainCode, number>>>;

/** A whole number from 0 up to but without `below`; handed in, so that a draw can be repeated. */
export type Random = (below: number) => number;

export interface BankItem {
  readonly id: string;
  readonly domain: DomainCode;
  readonly optionIds: readonly string[];
}

/** One place on a form: the item, and the order in which this attempt shows its options. */
export interface FormItem {
  readonly itemId: string;
  readonly optionIds: readonly string[];
}

export interface Draw {
  readonly blueprint: Blueprint;
  readonly bank: readonly BankItem[];
  /** Items of earlier attempts: taken again only where the bank has nothing new. */
  readonly seen: ReadonlySet<string>;
}

/** Its domains in the order of the framework, whatever order the database keeps. */
export const domainsOf = (blueprint: Blueprint): [DomainCode, number][] => domainCodes.map((domain) => [domain, blueprint[domain] ?? 0] as [DomainCode, number]).filter(([, count]) => count > 0);

export const itemCount = (blueprint: Blueprint): number => domainsOf(blueprint).reduce((sum, [, count]) => sum + count, 0);

/** Fisher-Yates: every order is as likely as any other. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random(rest.length), 1)[0] as T);
}

function pick(draw: Draw, [domain, count]: [DomainCode, number], random: Random): BankItem[] {
  const mixed = shuffle(draw.bank.filter((item) => item.domain === domain), random);
  must(mixed.length >= count, 'EXAM_BANK_TOO_SMALL', { domain });
  const freshFirst = [...mixed.filter((item) => !draw.seen.has(item.id)), ...mixed.filter((item) => draw.seen.has(item.id))];
  return freshFirst.slice(0, count);
}

/** A form that matches the blueprint; items and options come in an order of its own. */
export function drawForm(draw: Draw, random: Random): FormItem[] {
  const items = domainsOf(draw.blueprint).flatMap((part) => pick(draw, part, random));
  return shuffle(items, random).map((item) => ({ itemId: item.id, optionIds: shuffle(item.optionIds, random) }));
}
