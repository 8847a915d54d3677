import type { InBoth, LocalDate, Minutes } from '@waymark/kernel';
import { momentOf } from './evaluate.rules';
import type { Moment, NodeEvaluation } from './evaluation.rules';
import type { Fact, TimedFact } from './fact.rules';
import { inForce } from './in-force.rules';
import { factRecord, matches } from './record.rules';
import type { Condition, Sum } from './requirement.rules';
import { withDescendants } from './scheme.rules';
import type { Scheme } from './scheme.rules';
import { evaluateSum } from './sum.rules';

/** Minutes that a rule keeps out of one requirement. */
export interface Refused {
  readonly ruleId: string;
  readonly rule: InBoth;
  readonly minutes: Minutes;
}

/** What one more entry does for one requirement. `counts` and the minutes refused add up to the entry, unless it pushes out another one. */
export interface Gain {
  readonly id: string;
  readonly name: InBoth;
  /** False where the requirement asks for other work. */
  readonly fits: boolean;
  readonly counts: Minutes;
  readonly refused: readonly Refused[];
  readonly floors: readonly { readonly id: string; readonly name: InBoth; readonly counts: Minutes }[];
}

const reached = ({ counted, pending }: NodeEvaluation): number => counted + pending;

function refusedBy({ loggedNotCounted }: NodeEvaluation): Map<string, Refused> {
  const rules = new Map<string, Refused>();
  for (const { ruleId, rule, minutes } of loggedNotCounted) rules.set(ruleId, { ruleId, rule, minutes: (rules.get(ruleId)?.minutes ?? 0) + (minutes ?? 0) });
  return rules;
}

function gain(node: Sum, before: NodeEvaluation, after: NodeEvaluation): Omit<Gain, 'fits'> {
  const already = refusedBy(before);
  const refused = [...refusedBy(after).values()].map((item) => ({ ...item, minutes: item.minutes - (already.get(item.ruleId)?.minutes ?? 0) }));
  const floors = after.parts.filter((part) => part.kind === 'floor').map((part) => ({
    id: part.id, name: part.name, counts: reached(part) - reached(before.parts.find(({ id }) => id === part.id) ?? { ...part, counted: 0, pending: 0 }),
  }));
  return { id: node.id, name: node.name, counts: reached(after) - reached(before), refused: refused.filter(({ minutes }) => minutes > 0), floors: floors.filter(({ counts }) => counts !== 0) };
}

function asked(scheme: Scheme, kind: Fact['kind'], openedOn: LocalDate): Sum[] {
  const roots = [...(scheme.stages ?? []).flatMap((stage) => stage.requirements), ...scheme.requirements];
  return inForce(roots, openedOn).flatMap(withDescendants).filter((node): node is Sum => node.kind === 'sum' && node.of === kind);
}

/** What an entry adds to each requirement of its kind, and which rule says no; it waits for its signature like the others. An earlier form of the same entry is set aside. */
export function explainEntry(scheme: Scheme, given: { facts: readonly Fact[]; entry: TimedFact; at: LocalDate | Moment }): Gain[] {
  const { entry } = given;
  const moment = momentOf(given.at);
  const others = given.facts.filter(({ id }) => id !== entry.id);
  const [without, with_] = [factRecord(others, moment), factRecord([...others, { ...entry, state: 'PENDING', awaits: 'SUPERVISOR' }], moment)];
  return asked(scheme, entry.kind, moment.openedOn).map((node) => {
    const filters: readonly Condition[] = node.where ?? [];
    return { fits: filters.every((filter) => matches(entry, filter)), ...gain(node, evaluateSum(node, without), evaluateSum(node, with_)) };
  });
}
