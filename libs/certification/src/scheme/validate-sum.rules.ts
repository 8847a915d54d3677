import type { Period } from '@waymark/kernel';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { Cap, Condition, Exclusion, Floor, Sum } from './requirement.rules';
import { listFields } from './sum.rules';

/** The codes a condition lets through; null where they cannot be listed (a threshold, a day). */
function codesOf(where: Condition): readonly string[] | null {
  if ('in' in where) return where.in;
  return 'is' in where ? [String(where.is)] : null;
}

function covers(outer: Condition | undefined, inner: Condition): boolean {
  if (!outer) return true;
  const codes = codesOf(outer);
  const wanted = codesOf(inner);
  return outer.field === inner.field && codes !== null && wanted !== null && wanted.every((code) => codes.includes(code));
}

function meets(a: Condition, b: Condition): boolean {
  const others = codesOf(b) ?? [];
  return a.field === b.field && (codesOf(a) ?? []).some((code) => others.includes(code));
}

const isList = (where: Condition): boolean => listFields.includes(where.field);
const isEmpty = (where: Condition): boolean => codesOf(where)?.length === 0;
const minutes = (floors: readonly Floor[]): number => floors.reduce((sum, floor) => sum + floor.atLeast, 0);

/** One hour has one domain, one mode, one activity: the floors of such a field need hours of their own. */
function floorsOf(floors: readonly Floor[], field: string): Floor[] {
  return floors.filter(({ where }) => where.field === field && !isList(where));
}

function isUncounted({ where }: Floor, node: Sum): boolean {
  const filters: readonly Condition[] = node.where ?? [];
  const never: readonly Exclusion[] = node.never ?? [];
  const isFilteredOut = filters.some((filter) => !isList(filter) && codesOf(filter) !== null && filter.field === where.field && !meets(filter, where));
  return isFilteredOut || never.some((rule) => rule.unless === undefined && covers(rule.where, where));
}

function checkFloors(node: Sum, floors: readonly Floor[]): SchemeProblem[] {
  const fields = [...new Set(floors.map((floor) => floor.where.field))];
  const overlaps = (floor: Floor, index: number): boolean => !isList(floor.where) && floors.slice(0, index).some((other) => meets(other.where, floor.where));
  return [
    ...problem(fields.some((field) => minutes(floorsOf(floors, field)) > node.atLeast), 'FLOORS_ABOVE_TOTAL', node.id),
    ...floors.flatMap((floor) => problem(floor.atLeast > node.atLeast && isList(floor.where), 'FLOORS_ABOVE_TOTAL', floor.id)),
    ...floors.flatMap((floor) => problem(isUncounted(floor, node), 'FLOOR_OUTSIDE_FILTER', floor.id)),
    ...floors.flatMap((floor, index) => problem(overlaps(floor, index), 'FLOORS_OVERLAP', floor.id)),
    ...floors.flatMap((floor) => amountBelowOne(floor.atLeast, floor.id)),
  ];
}

/** As many periods as can touch a month. */
const periodsAMonth: Readonly<Record<Period, number>> = { DAY: 31, WEEK: 5, MONTH: 1, YEAR: 1 / 12 };

/** The most that a cap lets through within the look-back; one that starts anew every period has no end without a look-back. */
function mostOf({ atMost, per }: Cap, { lookBack }: Sum): number {
  if (!per) return atMost;
  return lookBack ? atMost * (Math.ceil(lookBack.months * periodsAMonth[per]) + 1) : Infinity;
}

/** What a filter lets through and no exclusion takes away again; null where it cannot be listed. */
function countedCodes(filter: Condition, node: Sum): readonly string[] | null {
  const never: readonly Exclusion[] = node.never ?? [];
  const out = never.filter((rule) => rule.unless === undefined && rule.where.field === filter.field).flatMap((rule) => codesOf(rule.where) ?? []);
  return isList(filter) ? codesOf(filter) : (codesOf(filter)?.filter((code) => !out.includes(code)) ?? null);
}

/** Every minute that the filter lets through falls under some cap, and the caps together stay below the total. */
function capsBelowTotal(node: Sum, caps: readonly Cap[]): boolean {
  const filters: readonly Condition[] = node.where ?? [];
  if (caps.some((cap) => cap.where === undefined && mostOf(cap, node) < node.atLeast)) return true;
  return filters.some((filter) => {
    const counted = countedCodes(filter, node);
    if (counted === null || counted.length === 0) return false;
    const hit = caps.filter((cap) => cap.where !== undefined && meets(cap.where, { field: filter.field, in: counted }));
    const all: Condition = { field: filter.field, in: hit.flatMap(({ where }) => (where && codesOf(where)) ?? []) };
    return covers(all, { field: filter.field, in: counted }) && hit.reduce((sum, cap) => sum + mostOf(cap, node), 0) < node.atLeast;
  });
}

function checkCaps(node: Sum, caps: readonly Cap[], floors: readonly Floor[]): SchemeProblem[] {
  const needed = (cap: Cap): number => {
    const inside = floors.filter((floor) => covers(cap.where, floor.where));
    const together = [...new Set(inside.map(({ where }) => where.field))].map((field) => minutes(floorsOf(inside, field)));
    return Math.max(0, ...together, ...inside.map((floor) => floor.atLeast));
  };
  return [
    ...caps.flatMap((cap) => problem(mostOf(cap, node) < needed(cap), 'CAP_BELOW_FLOOR', cap.id)),
    ...problem(capsBelowTotal(node, caps), 'CAPS_BELOW_TOTAL', node.id),
    ...caps.flatMap((cap) => amountBelowOne(cap.atMost, cap.id)),
  ];
}

export function checkSum(node: Sum): SchemeProblem[] {
  const floors: readonly Floor[] = node.floors ?? [];
  const caps: readonly Cap[] = node.caps ?? [];
  const { lookBack, elapsed } = node;
  const filters: readonly Condition[] = node.where ?? [];
  const isNothing = filters.some((filter) => !isEmpty(filter) && countedCodes(filter, node)?.length === 0);
  return [
    ...problem(isNothing, 'CONDITION_EMPTY', node.id),
    ...amountBelowOne(node.atLeast, node.id),
    ...checkFloors(node, floors),
    ...checkCaps(node, caps, floors),
    ...problem(lookBack !== undefined && elapsed !== undefined && lookBack.months < elapsed.months, 'WINDOW_BELOW_ELAPSED', node.id),
  ];
}
