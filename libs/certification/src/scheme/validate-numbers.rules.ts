import { isLocalDate } from '@waymark/kernel';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { All, Any, AtLeast, Cap, Condition, Exists, Floor, Ratio, Requirement, Sum } from './scheme.rules';
import { listFields } from './sum.rules';

/** The codes a condition lets through; null where they cannot be listed (a threshold). */
function codesOf(where: Condition): readonly string[] | null {
  if ('in' in where) return where.in;
  return 'is' in where ? [String(where.is)] : null;
}

function covers(outer: Condition, inner: Condition): boolean {
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

function checkFloors(node: Sum, floors: readonly Floor[]): SchemeProblem[] {
  const filters: readonly Condition[] = node.where ?? [];
  const fields = [...new Set(floors.map((floor) => floor.where.field))];
  const isOutside = (floor: Floor): boolean => filters.some((filter) => !isList(filter) && filter.field === floor.where.field && !meets(filter, floor.where));
  const overlaps = (floor: Floor, index: number): boolean => !isList(floor.where) && floors.slice(0, index).some((other) => meets(other.where, floor.where));
  return [
    ...problem(fields.some((field) => minutes(floorsOf(floors, field)) > node.atLeast), 'FLOORS_ABOVE_TOTAL', node.id),
    ...floors.flatMap((floor) => problem(floor.atLeast > node.atLeast && isList(floor.where), 'FLOORS_ABOVE_TOTAL', floor.id)),
    ...floors.flatMap((floor) => problem(isOutside(floor), 'FLOOR_OUTSIDE_FILTER', floor.id)),
    ...floors.flatMap((floor, index) => problem(overlaps(floor, index), 'FLOORS_OVERLAP', floor.id)),
    ...floors.flatMap((floor) => amountBelowOne(floor.atLeast, floor.id)),
  ];
}

/** Every minute that the filter lets through falls under some cap, and the caps together stay below the total. */
function capsBelowTotal(node: Sum, caps: readonly Cap[]): boolean {
  const filters: readonly Condition[] = node.where ?? [];
  return filters.some((filter) => {
    const hit = caps.filter((cap) => cap.where.field === filter.field);
    const all: Condition = { field: filter.field, in: hit.flatMap((cap) => codesOf(cap.where) ?? []) };
    return !isEmpty(filter) && covers(all, filter) && hit.reduce((sum, cap) => sum + cap.atMost, 0) < node.atLeast;
  });
}

function checkCaps(node: Sum, caps: readonly Cap[], floors: readonly Floor[]): SchemeProblem[] {
  const needed = (cap: Cap): number => {
    const inside = floors.filter((floor) => covers(cap.where, floor.where));
    return Math.max(minutes(floorsOf(inside, cap.where.field)), ...inside.map((floor) => floor.atLeast));
  };
  return [
    ...caps.flatMap((cap) => problem(cap.atMost < needed(cap), 'CAP_BELOW_FLOOR', cap.id)),
    ...problem(capsBelowTotal(node, caps), 'CAPS_BELOW_TOTAL', node.id),
    ...caps.flatMap((cap) => amountBelowOne(cap.atMost, cap.id)),
  ];
}

function checkSum(node: Sum): SchemeProblem[] {
  const floors: readonly Floor[] = node.floors ?? [];
  const caps: readonly Cap[] = node.caps ?? [];
  const { lookBack, elapsed } = node;
  const conditions: readonly Condition[] = [...(node.where ?? []), ...[...floors, ...caps, ...(node.never ?? [])].map((part) => part.where)];
  return [
    ...amountBelowOne(node.atLeast, node.id),
    ...problem(conditions.some(isEmpty), 'CONDITION_EMPTY', node.id),
    ...checkFloors(node, floors),
    ...checkCaps(node, caps, floors),
    ...[lookBack, elapsed].flatMap((span) => (span ? amountBelowOne(span.months, span.id) : [])),
    ...problem(lookBack !== undefined && elapsed !== undefined && lookBack.months < elapsed.months, 'WINDOW_BELOW_ELAPSED', node.id),
  ];
}

function checkExists(node: Exists): SchemeProblem[] {
  const conditions: readonly Condition[] = node.where ?? [];
  return [
    ...amountBelowOne(node.count ?? 1, node.id),
    ...problem(conditions.some(isEmpty), 'CONDITION_EMPTY', node.id),
    ...(node.maxAge ? amountBelowOne(node.maxAge.months, node.maxAge.id) : []),
    ...problem(node.notBefore !== undefined && !isLocalDate(node.notBefore.on), 'DATE_UNREAL', node.id),
  ];
}

function checkRatio({ id, part, whole, atLeast }: Ratio): SchemeProblem[] {
  const conditions: readonly Condition[] = [...(part.where ?? []), ...(whole.where ?? [])];
  const isShare = part.of === whole.of && (whole.where ?? []).length === 0;
  return [
    ...amountBelowOne(atLeast.of, id),
    ...amountBelowOne(atLeast.per, id),
    ...problem(conditions.some(isEmpty), 'CONDITION_EMPTY', id),
    ...problem(isShare && atLeast.of > atLeast.per, 'RATIO_UNREACHABLE', id),
  ];
}

function checkGroup(node: All | Any | AtLeast): SchemeProblem[] {
  const count = node.kind === 'atLeast' ? node.count : 1;
  const size = node.children.length;
  return [
    ...amountBelowOne(count, node.id),
    ...problem(size === 0, 'GROUP_EMPTY', node.id),
    ...problem(size > 0 && count > size, 'GROUP_TOO_SMALL', node.id),
  ];
}

export function checkNumbers(node: Requirement): SchemeProblem[] {
  if (node.kind === 'sum') return checkSum(node);
  if (node.kind === 'exists') return checkExists(node);
  return node.kind === 'ratio' ? checkRatio(node) : checkGroup(node);
}
