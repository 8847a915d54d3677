import type { LocalDate } from '@waymark/kernel';
import { evaluateExists } from './exists.rules';
import type { Evaluation, FactRecord, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { evaluateGroup } from './group.rules';
import { evaluateRatio } from './ratio.rules';
import { factRecord } from './record.rules';
import type { All, Any, AtLeast, Requirement, RequirementKind, RequirementKinds, Scheme } from './scheme.rules';
import { evaluateSum } from './sum.rules';

type Evaluators = { [K in RequirementKind]: (node: RequirementKinds[K], record: FactRecord) => NodeEvaluation };

const group = (node: All | Any | AtLeast, record: FactRecord): NodeEvaluation =>
  evaluateGroup(node, node.children.map((child) => evaluateNode(child, record)));

const evaluators: Evaluators = {
  sum: evaluateSum,
  exists: evaluateExists,
  ratio: evaluateRatio,
  all: group,
  any: group,
  atLeast: group,
};

function evaluateNode(node: Requirement, record: FactRecord): NodeEvaluation {
  const evaluator = evaluators[node.kind] as (node: Requirement, record: FactRecord) => NodeEvaluation;
  return evaluator(node, record);
}

/** What the facts make of the scheme on a day. Costs what this person's facts cost; facts of a later day are not counted. */
export function evaluate(scheme: Scheme, facts: readonly Fact[], asOf: LocalDate): Evaluation {
  const record = factRecord(facts, asOf);
  const requirements = scheme.requirements.map((node) => evaluateNode(node, record));
  const met = requirements.every((node) => node.met);
  const status = statusOf(met, requirements.every((node) => node.status !== 'MISSING'));
  return { schemeId: scheme.id, schemeVersion: scheme.version, asOf, status, met, requirements };
}
