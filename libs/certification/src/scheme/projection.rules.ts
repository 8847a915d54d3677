import { addDays, daysBetween } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, Moment } from './evaluation.rules';
import type { Fact, TimedFact } from './fact.rules';
import { factRecord, isTimed, oldestFirst } from './record.rules';

/** The pace is that of the last quarter of a year, or of the whole record where it is younger; never less than four weeks. Whole weeks: what is done on Mondays goes on on Mondays. */
const QUARTER = 91;
const LEAST = 28;
/** Nothing is foretold beyond five years. */
export const HORIZON = 5 * 365;
export const YEAR = 365;

export function paceDays(facts: readonly Fact[], asOf: LocalDate): number {
  const days = facts.filter((fact) => isTimed(fact) && fact.on <= asOf).map((fact) => fact.on);
  const first = days.reduce((a, b) => (a < b ? a : b), asOf);
  return Math.min(QUARTER, Math.max(LEAST, Math.ceil((daysBetween(first, asOf) + 1) / 7) * 7));
}

/** What waits is taken as confirmed on the day: a forecast does not guess how long somebody takes to sign. */
function confirmed(fact: Fact, asOf: LocalDate): Fact {
  return fact.state === 'PENDING' && fact.on <= asOf ? ({ ...fact, state: 'CONFIRMED', since: asOf } as Fact) : fact;
}

function again(fact: TimedFact, round: number, on: LocalDate): TimedFact {
  const copy = { ...fact, id: `${fact.id}~${String(round)}`, on, state: 'CONFIRMED', since: undefined } as TimedFact;
  // The same course again would be a repeat; at the present pace another one is taken.
  return copy.kind === 'training' ? { ...copy, course: undefined } : copy;
}

/** What was done in the days of the pace, once more for each round. */
function rounds(recent: readonly TimedFact[], days: number, length: number): TimedFact[] {
  const each = [...new Set(recent.map(({ on }) => on))];
  return Array.from({ length: Math.ceil(length / days) }, (_, index) => index + 1).flatMap((round) => {
    const later = new Map(each.map((on) => [on, addDays(on, round * days)]));
    return recent.map((fact) => again(fact, round, later.get(fact.on) ?? fact.on));
  });
}

export interface Future {
  /** What the record will be on a day if everything goes on as it does. */
  readonly on: (day: LocalDate) => FactRecord;
  /** The same with something on top, all of one kind. */
  readonly plus: (extra: readonly TimedFact[]) => Future;
}

type RecordFor = (day: LocalDate) => FactRecord;

function added(record: FactRecord, extra: readonly TimedFact[]): FactRecord {
  const [{ kind } = { kind: 'experience' as const }] = extra;
  return { ...record, byKind: new Map(record.byKind).set(kind, [...(record.byKind.get(kind) ?? []), ...extra].sort(oldestFirst)) };
}

function futureOf(recordFor: RecordFor): Future {
  return {
    on: (day) => {
      const { openedOn, byKind } = recordFor(day);
      return { asOf: day, openedOn, byKind: new Map([...byKind].map(([kind, list]) => [kind, list.filter((fact) => fact.on <= day)])) };
    },
    plus: (extra) => {
      const known = new Map<FactRecord, FactRecord>();
      return futureOf((day) => {
        const record = recordFor(day);
        const more = known.get(record) ?? added(record, extra);
        known.set(record, more);
        return more;
      });
    },
  };
}

/** The record goes on as in the days of the pace, over and over. */
export function future(facts: readonly Fact[], moment: Moment): Future {
  const { asOf } = moment;
  const days = paceDays(facts, asOf);
  const recent = facts.filter((fact): fact is TimedFact => isTimed(fact) && fact.on <= asOf && fact.on > addDays(asOf, -days));
  const upTo = (length: number): FactRecord => factRecord([...facts.map((fact) => confirmed(fact, asOf)), ...rounds(recent, days, length)], moment);
  // Most of what is asked for lies within a year: the years after it are worked out only when they are needed.
  let [near, far]: (FactRecord | undefined)[] = [];
  const nearest = addDays(asOf, YEAR);
  return futureOf((day) => (day <= nearest ? (near ??= upTo(YEAR)) : (far ??= upTo(HORIZON))));
}
