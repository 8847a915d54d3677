import type { LocalDate } from '@waymark/kernel';
import { evaluateCadence } from './cadence.rules';
import { evaluateExam } from './exam.rules';
import { evaluateExists } from './exists.rules';
import type { Evaluation, FactRecord, Moment, NodeEvaluation, Outcome } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { evaluateGroup } from './group.rules';
import { evaluateHolds } from './holds.rules';
import { inForce } from './in-force.rules';
import { evaluateRatio } from './ratio.rules';
import { factRecord } from './record.rules';
import type { All, Any, AtLeast, Requirement, RequirementKind, RequirementKinds } from './requirement.rules';
import type { Grandfathering, Scheme } from './scheme.rules';
import { evaluateSum } from './sum.rules';

type Evaluators = { [K in RequirementKind]: (node: RequirementKinds[K], record: FactRecord) => NodeEvaluation };

const group = (node: All | Any | AtLeast, record: FactRecord): NodeEvaluation =>
  evaluateGroup(node, node.children.map((child) => evaluateNode(child, record)));

const evaluators: Evaluators = {
  sum: evaluateSum,
  exists: evaluateExists,
  holds: evaluateHolds,
  ratio: evaluateRatio,
  cadence: evaluateCadence,
  exam: evaluateExam,
  all: group,
  any: group,
  atLeast: group,
};

const reachesBack = (node: Requirement): boolean =>
  node.kind === 'holds' || 'children' in node || ('lookBack' in node && node.lookBack !== undefined) || ('maxAge' in node && node.maxAge !== undefined);

export function evaluateNode(node: Requirement, record: FactRecord): NodeEvaluation {
  const evaluator = evaluators[node.kind] as (node: Requirement, record: FactRecord) => NodeEvaluation;
  return evaluator(node, record.cycle && !reachesBack(node) ? record.cycle : record);
}

/** All of them, as they bind somebody who applied on the day of the record. */
export function outcomeOf(asked: readonly Requirement[], record: FactRecord): Outcome {
  const requirements = inForce(asked, record.openedOn).map((node) => evaluateNode(node, record));
  const met = requirements.every((node) => node.met);
  const status = statusOf(met, requirements.every((node) => node.status !== 'MISSING'));
  return { status, met, requirements };
}

/** The clauses of a version that let somebody apply under it after its last day. */
export function clausesMet({ grandfathering = [], effectiveFrom }: Scheme, facts: readonly Fact[], on: LocalDate): Grandfathering[] {
  const record = factRecord(facts, momentOf(on));
  return grandfathering.filter(({ until, requirements }) => on >= effectiveFrom && (until === null || on <= until) && outcomeOf(requirements, record).met);
}

/** While a version is in force everybody may; afterwards, those who meet one of its grandfathering clauses in time. */
export function mayApplyUnder(scheme: Scheme, facts: readonly Fact[], on: LocalDate): boolean {
  const isInForce = scheme.effectiveFrom <= on && (scheme.effectiveTo === null || on <= scheme.effectiveTo);
  return isInForce || clausesMet(scheme, facts, on).length > 0;
}

/** A day alone means that the application was opened on it. */
export const momentOf = (at: LocalDate | Moment): Moment => (typeof at === 'string' ? { asOf: at, openedOn: at } : at);

/** What the facts make of the scheme on a day. Costs what this person's facts cost; facts of a later day are not counted. */
export function evaluate(scheme: Scheme, facts: readonly Fact[], at: LocalDate | Moment): Evaluation {
  const moment = momentOf(at);
  return { schemeId: scheme.id, schemeVersion: scheme.version, asOf: moment.asOf, ...outcomeOf(scheme.requirements, factRecord(facts, moment)) };
}
