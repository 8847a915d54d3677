import type { InBoth, LocalDate, Minutes } from '@waymark/kernel';
import { momentOf } from './evaluate.rules';
import type { FactRecord, Moment } from './evaluation.rules';
import type { Fact, TimedFact } from './fact.rules';
import { floorGauge } from './gauge.rules';
import { inForce } from './in-force.rules';
import { factRecord, matches } from './record.rules';
import type { Condition, Floor, Sum } from './requirement.rules';
import { withDescendants } from './scheme.rules';
import type { Scheme } from './scheme.rules';
import { fill } from './take.rules';

/** Minutes that a rule keeps out of one requirement. */
export interface Refused {
  readonly ruleId: string;
  readonly rule: InBoth;
  readonly minutes: Minutes;
}

/** What one more entry does for one requirement: `counts` and the minutes refused make up the entry. */
export interface Gain {
  readonly id: string;
  readonly name: InBoth;
  /** False where the requirement asks for other work: then nothing counts and no rule has refused it. */
  readonly fits: boolean;
  readonly counts: Minutes;
  readonly refused: readonly Refused[];
  /** The floors that it feeds. */
  readonly floors: readonly { readonly id: string; readonly name: InBoth }[];
}

function gainOf(node: Sum, entry: TimedFact, record: FactRecord): Gain {
  const { id, name } = node;
  const filters: readonly Condition[] = node.where ?? [];
  if (!filters.every((filter) => matches(entry, filter))) return { id, name, fits: false, counts: 0, refused: [], floors: [] };
  const { confirmed, refused } = fill(node, record).oneMore(entry);
  const floors: readonly Floor[] = node.floors ?? [];
  const fed = floors.filter((floor) => confirmed.some(floorGauge(floor, record.asOf).concerns));
  return {
    id, name, fits: true, counts: confirmed.reduce((sum, { minutes }) => sum + minutes, 0),
    refused: refused.map(({ ruleId, rule, minutes }) => ({ ruleId, rule, minutes: minutes ?? 0 })), floors: fed.map((floor) => ({ id: floor.id, name: floor.name })),
  };
}

function asked(scheme: Scheme, kind: Fact['kind'], openedOn: LocalDate): Sum[] {
  const roots = [...(scheme.stages ?? []).flatMap((stage) => stage.requirements), ...scheme.requirements];
  return inForce(roots, openedOn).flatMap(withDescendants).filter((node): node is Sum => node.kind === 'sum' && node.of === kind);
}

/**
 * What an entry adds to each requirement of its kind once it is signed, and which rule says no to the rest. What is there already, signed or
 * sent, comes first; an earlier form of the same entry is set aside.
 */
export function explainEntry(scheme: Scheme, given: { facts: readonly Fact[]; entry: TimedFact; at: LocalDate | Moment }): Gain[] {
  const { entry } = given;
  const moment = momentOf(given.at);
  const record = factRecord(given.facts.filter(({ id }) => id !== entry.id), moment);
  return asked(scheme, entry.kind, moment.openedOn).map((node) => gainOf(node, entry, record));
}
