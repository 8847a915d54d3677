import { isLocalDate } from '@waymark/kernel';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { All, Any, AtLeast, Cadence, Exam, Exists, Ratio, Requirement, RequirementKind, RequirementKinds } from './requirement.rules';
import { checkSum } from './validate-sum.rules';

function checkExists(node: Exists): SchemeProblem[] {
  return amountBelowOne(node.count ?? 1, node.id);
}

function checkRatio({ id, part, whole, atLeast }: Ratio): SchemeProblem[] {
  const isShare = part.of === whole.of && (whole.where ?? []).length === 0;
  return [
    ...amountBelowOne(atLeast.of, id),
    ...amountBelowOne(atLeast.per, id),
    ...problem(isShare && atLeast.of > atLeast.per, 'RATIO_UNREACHABLE', id),
  ];
}

const monthsOf = { DAY: 0, WEEK: 0, MONTH: 1, YEAR: 12 } as const;

function checkCadence({ id, count, every, lookBack }: Cadence): SchemeProblem[] {
  return [...amountBelowOne(count ?? 1, id), ...problem(lookBack !== undefined && lookBack.months < monthsOf[every], 'WINDOW_BELOW_ELAPSED', id)];
}

function checkExam({ id, parts, attempts, wait, retrain }: Exam): SchemeProblem[] {
  return [
    ...problem(parts.length === 0, 'GROUP_EMPTY', id),
    ...parts.flatMap((part) => problem(part.exam.length === 0, 'CONDITION_EMPTY', part.id)),
    ...parts.flatMap((part) => amountBelowOne(part.passMark ?? 1, part.id)),
    ...(attempts ? amountBelowOne(attempts.max, attempts.id) : []),
    ...(wait ? amountBelowOne(wait.days, wait.id) : []),
    ...(retrain ? amountBelowOne(retrain.after, retrain.id) : []),
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

type Checks = { [K in RequirementKind]: (node: RequirementKinds[K]) => SchemeProblem[] };
const checks: Checks = {
  sum: checkSum,
  exists: checkExists,
  holds: ({ id, daysLeft }) => amountBelowOne(daysLeft?.days ?? 1, id),
  ratio: checkRatio,
  cadence: checkCadence,
  exam: checkExam,
  all: checkGroup,
  any: checkGroup,
  atLeast: checkGroup,
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every object inside a node that is not another requirement, the node first: its parts, conditions, selections. */
function insideOf(value: Record<string, unknown>): Record<string, unknown>[] {
  const inner = Object.entries(value).filter(([key]) => key !== 'children').flatMap(([, item]) => (Array.isArray(item) ? (item as unknown[]) : [item]));
  return [value, ...inner.filter(isObject).flatMap(insideOf)];
}

const dayFields = ['on', 'from', 'before', 'effectiveFrom', 'effectiveTo'] as const;
const badDay = (value: unknown): boolean => typeof value === 'string' && !isLocalDate(value);

/** What is wrong wherever it stands: an empty choice, a day that is not in the calendar, dates that are turned round, a span of nothing. */
function checkInside(item: Record<string, unknown>, nodeId: string): SchemeProblem[] {
  const at = typeof item['id'] === 'string' ? item['id'] : nodeId;
  const { effectiveFrom = '', effectiveTo = '9999-12-31', months } = item;
  return [
    ...problem('field' in item && Array.isArray(item['in']) && item['in'].length === 0, 'CONDITION_EMPTY', at),
    ...problem(dayFields.some((field) => badDay(item[field])), 'DATE_UNREAL', at),
    ...problem(String(effectiveTo) < String(effectiveFrom), 'DATES_REVERSED', at),
    ...(typeof months === 'number' ? amountBelowOne(months, at) : []),
  ];
}

export interface NamedPart {
  readonly id: string;
  readonly name: { readonly en: string; readonly es: string };
  readonly source?: string;
}
const isPart = (item: Record<string, unknown>): item is Record<string, unknown> & NamedPart => 'id' in item && 'name' in item;

/** The node and the named rules inside it. */
export const partsOf = (node: object): NamedPart[] => insideOf({ ...node }).filter(isPart);

/** Whether it can be met, as it stands on a day. */
export function checkNode(node: Requirement): SchemeProblem[] {
  const check = checks[node.kind] as (node: Requirement) => SchemeProblem[];
  return check(node);
}

/** Whether it is written soundly, whatever the day. */
export const checkParts = (node: Requirement): SchemeProblem[] => insideOf({ ...node }).flatMap((item) => checkInside(item, node.id));
