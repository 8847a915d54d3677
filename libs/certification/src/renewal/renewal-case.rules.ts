import type { LocalDate } from '@waymark/kernel';
import type { Evaluation, NodeEvaluation, Outcome } from '../scheme/evaluation.rules';
import type { Fact } from '../scheme/fact.rules';
import { askedOn, evaluateRenewal } from '../scheme/renewal.rules';
import type { HeldCycle } from '../scheme/renewal.rules';
import type { Scheme } from '../scheme/scheme.rules';

/** A renewal under way: the cycle that it is for, and the day it was sent, or today while it is not. */
export interface RenewalCase {
  readonly cycle: HeldCycle;
  readonly on: LocalDate;
}

/** The scheme as a renewal sees it: what its cycle and its window ask for, and cost. */
export function onRenewal(scheme: Scheme, { cycle, on }: RenewalCase): Scheme {
  if (!scheme.renewal) return { ...scheme, requirements: [], fees: [] };
  const { requirements, fees } = askedOn(scheme.renewal, cycle, on);
  return { ...scheme, requirements, fees };
}

const linesOf = (outcome: Outcome & { again: Outcome | null }): NodeEvaluation[] => [...outcome.requirements, ...(outcome.again?.requirements ?? [])];

function statusOf(requirements: readonly NodeEvaluation[]): Outcome['status'] {
  if (requirements.every(({ met }) => met)) return 'MET';
  return requirements.every(({ status }) => status !== 'MISSING') ? 'PENDING' : 'MISSING';
}

/** What was enough on the day it was sent stays enough while the board looks; what came since helps. */
export function evaluateRenewalCase(scheme: Scheme, { cycle, on }: RenewalCase, given: { facts: readonly Fact[]; asOf: LocalDate }): Evaluation {
  const about = { schemeId: scheme.id, schemeVersion: scheme.version, asOf: given.asOf };
  const { renewal } = scheme;
  if (!renewal) return { ...about, status: 'MET', met: true, requirements: [] };
  const [then, now] = [on, given.asOf].map((asOf) => linesOf(evaluateRenewal(renewal, cycle, { facts: given.facts, asOf, sentOn: on })));
  const requirements = (now ?? []).map((node, index) => (then?.[index]?.met ? then[index] : node));
  return { ...about, requirements, status: statusOf(requirements), met: requirements.every(({ met }) => met) };
}
