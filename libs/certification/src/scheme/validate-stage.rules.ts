import { addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { addDuration, amountOf } from './duration.rules';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { Condition, Requirement, Start } from './requirement.rules';
import { withDescendants } from './scheme.rules';
import type { Scheme, Stage } from './scheme.rules';

function codes(where: readonly Condition[], field: string): readonly string[] {
  return where.flatMap((condition) => (condition.field === field && 'in' in condition ? condition.in : []));
}

/** The stages of this scheme that a filter on credentials names. */
function stagesNamed({ id }: Scheme, where: readonly Condition[]): readonly string[] {
  const schemes = codes(where, 'scheme');
  return schemes.length === 0 || schemes.includes(id) ? codes(where, 'stage') : [];
}

function whereOf(start: Start | undefined): readonly Condition[] {
  return start && 'first' in start && start.first.of === 'credential' ? (start.first.where ?? []) : [];
}

function filtersOn(node: Requirement): readonly Condition[] {
  if (node.kind === 'holds') return node.where;
  if (node.kind === 'exists' && node.of === 'credential') return node.where ?? [];
  return 'notBefore' in node ? whereOf(node.notBefore) : [];
}

/** A stage may rest on earlier ones; the full credential on any. */
function checkReach(scheme: Scheme, requirements: readonly Requirement[], earlier: readonly string[]): SchemeProblem[] {
  const nodes = requirements.flatMap(withDescendants);
  return nodes.flatMap((node) => problem(stagesNamed(scheme, filtersOn(node)).some((id) => !earlier.includes(id)), 'STAGE_UNREACHABLE', node.id));
}

function lastDay(from: LocalDate, { validFor, renewals }: Stage): LocalDate {
  if (!validFor) return '9999-12-31';
  let last = addDuration(from, validFor);
  for (let used = 0; used < (renewals?.max ?? 0); used += 1) last = renewals ? addDuration(last, renewals.eachFor) : last;
  return last;
}

/** What must be spread over more time than the stage in which it counts can last. */
function checkLength(scheme: Scheme, stage: Stage): SchemeProblem[] {
  const mustHold = scheme.requirements.some((node) => node.kind === 'holds' && stagesNamed(scheme, node.where).includes(stage.id));
  const from = '2024-01-01';
  const isTooLong = (node: Requirement): boolean => node.kind === 'sum' && node.elapsed !== undefined
    && stagesNamed(scheme, whereOf(node.notBefore)).includes(stage.id) && addMonths(from, node.elapsed.months) > lastDay(from, stage);
  return problem(mustHold && scheme.requirements.some(isTooLong), 'STAGE_TOO_SHORT', stage.id);
}

export function checkStages(scheme: Scheme): SchemeProblem[] {
  const { stages = [] } = scheme;
  const ids = stages.map(({ id }) => id);
  return [
    ...stages.flatMap((stage, index) => checkReach(scheme, stage.requirements, ids.slice(0, index))),
    ...checkReach(scheme, scheme.requirements, ids),
    ...stages.flatMap((stage) => problem(stage.requirements.length === 0, 'GROUP_EMPTY', stage.id)),
    ...stages.flatMap(({ id, validFor, renewals }) => [...(validFor ? amountBelowOne(amountOf(validFor), id) : []), ...(renewals ? amountBelowOne(renewals.max, id) : [])]),
    ...stages.flatMap((stage) => checkLength(scheme, stage)),
  ];
}
