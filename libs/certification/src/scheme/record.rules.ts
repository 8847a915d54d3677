import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, Moment, NotCounted } from './evaluation.rules';
import type { Fact, FactKind, TimedFact, WhoActs } from './fact.rules';
import { sinceOf } from './fact.rules';
import type { Condition, Part } from './requirement.rules';

export const notYet: Part = { id: 'NOT_YET', name: { en: 'Dated after today', es: 'Con fecha posterior a hoy' } };

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
export const oldestFirst = (a: Fact, b: Fact): number => compare(a.on, b.on) || compare(a.id, b.id);

/** Days are sorted, not what happened on them: there are fewer. */
function dayByDay<T>(items: readonly T[], dayOf: (item: T) => LocalDate): T[][] {
  const days = new Map<LocalDate, T[]>();
  for (const item of items) {
    const day = dayOf(item);
    const list = days.get(day);
    if (list) list.push(item);
    else days.set(day, [item]);
  }
  return [...days.keys()].sort().map((day) => days.get(day) ?? []);
}

/** A plan makes a record of hundreds of slightly longer lists: one that is in its order already is only looked through. */
function inTheirOrder(facts: readonly Fact[]): readonly Fact[] {
  const isInOrder = facts.every((fact, index) => index === 0 || oldestFirst(facts[index - 1] as Fact, fact) <= 0);
  return isInOrder ? facts : dayByDay(facts, ({ on }) => on).flatMap((list) => (list.length > 1 ? list.sort((a, b) => compare(a.id, b.id)) : list));
}

/** Throws when an id comes twice: an hour counted twice is a bug of the caller, not a matter for the board. */
export function factRecord(facts: readonly Fact[], moment: Moment): FactRecord {
  const byKind = new Map<FactKind, Fact[]>();
  const seen = new Set<string>();
  for (const fact of inTheirOrder(facts)) {
    if (seen.has(fact.id)) throw new Error(`Fact ${fact.id} is given twice`);
    seen.add(fact.id);
    const list = byKind.get(fact.kind);
    if (list) list.push(fact);
    else byKind.set(fact.kind, [fact]);
  }
  return { ...moment, byKind };
}

export function matches(fact: Fact, condition: Condition): boolean {
  const value: unknown = Reflect.get(fact, condition.field);
  if ('is' in condition) return value === condition.is;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  if ('in' in condition) return isAmong(value, condition.in);
  return typeof value === 'string' && ('from' in condition ? value >= condition.from : value < condition.before);
}

function isAmong(value: unknown, codes: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((code) => codes.includes(String(code)));
  return typeof value === 'string' && codes.includes(value);
}

interface Query {
  readonly of: FactKind;
  readonly where?: readonly Condition[];
}

export function select(record: FactRecord, { of, where = [] }: Query): Fact[] {
  return (record.byKind.get(of) ?? []).filter((fact) => where.every((condition) => matches(fact, condition)));
}

export const isTimed = (fact: Fact): fact is TimedFact => 'minutes' in fact;

export const selectTimed = (record: FactRecord, query: Query): TimedFact[] => select(record, query).filter(isTimed);

const minutesOf = (fact: Fact): number | null => (isTimed(fact) ? fact.minutes : null);

export function notCounted(fact: Fact, rule: Part, minutes = minutesOf(fact)): NotCounted {
  return { factId: fact.id, minutes, ruleId: rule.id, rule: rule.name };
}

export interface Sorted<F extends Fact> {
  readonly confirmed: readonly F[];
  readonly pending: readonly F[];
  readonly refused: readonly NotCounted[];
}

/** `refusal` names the rule that keeps a fact out, if any. Facts of a later day are kept out of every requirement. */
export function sortOut<F extends Fact>(facts: readonly F[], asOf: LocalDate, refusal: (fact: F) => Part | undefined): Sorted<F> {
  const confirmed: F[] = [];
  const pending: F[] = [];
  const refused: NotCounted[] = [];
  for (const fact of facts) {
    const rule = fact.on > asOf || (fact.since !== undefined && fact.since > asOf) ? notYet : refusal(fact);
    if (rule) refused.push(notCounted(fact, rule));
    else (fact.state === 'PENDING' ? pending : confirmed).push(fact);
  }
  return { confirmed, pending, refused };
}

const firstSince = (a: Fact, b: Fact): number => compare(sinceOf(a), sinceOf(b)) || oldestFirst(a, b);

/** In the order of the days on which they came into their state; those of one day stay as they are. */
export function bySince<T>(items: readonly T[], dayOf: (item: T) => LocalDate): readonly T[] {
  const isInOrder = items.every((item, index) => index === 0 || dayOf(items[index - 1] as T) <= dayOf(item));
  return isInOrder ? items : dayByDay(items, dayOf).flat();
}

/** Who has held a waiting fact for longest. */
export function longestHolder(pending: readonly Fact[], otherwise: WhoActs): WhoActs {
  const first = pending.reduce<Fact | undefined>((a, b) => (a === undefined || firstSince(b, a) < 0 ? b : a), undefined);
  return first?.state === 'PENDING' ? first.awaits : otherwise;
}
