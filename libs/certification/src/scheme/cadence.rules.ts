import { nextPeriod, periodStart } from '@waymark/kernel';
import type { LocalDate, Period } from '@waymark/kernel';
import type { FactRecord, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { sinceOf } from './fact.rules';
import { longestHolder, select, sortOut } from './record.rules';
import type { AnySelection, Cadence } from './requirement.rules';
import { lookBackDay, refusal, startDay } from './window.rules';

function byPeriod(facts: readonly Fact[], every: Period): Map<LocalDate, Fact[]> {
  const periods = new Map<LocalDate, Fact[]>();
  for (const fact of facts) {
    const start = periodStart[every](fact.on);
    const list = periods.get(start);
    if (list) list.push(fact);
    else periods.set(start, [fact]);
  }
  return periods;
}

function everyPeriod(from: LocalDate, to: LocalDate, every: Period): LocalDate[] {
  const first = periodStart[every](from);
  const starts: LocalDate[] = [];
  for (let start = first < from ? nextPeriod[every](first) : first; start <= to; start = nextPeriod[every](start)) starts.push(start);
  return starts;
}

/** Periods in which something happened, whether somebody stands behind it yet or not. */
function periodsWith(query: AnySelection, every: Period, record: FactRecord): LocalDate[] {
  const { confirmed, pending } = sortOut(select(record, query), record.asOf, () => undefined);
  return [...byPeriod([...confirmed, ...pending], every).keys()].sort();
}

/** Periods that ask for a fact, the running one included. One that began before facts count asks for nothing. */
function askedPeriods(node: Cadence, record: FactRecord): LocalDate[] {
  const { every, whenever, what, notBefore } = node;
  const start = notBefore ? startDay(notBefore, record) : '';
  const from = [start, lookBackDay(node.lookBack, record.asOf)].sort()[1] ?? '';
  if (whenever) return periodsWith(whenever, every, record).filter((day) => day >= from);
  const first = from === '' ? periodsWith(what, every, record)[0] : from;
  return first === undefined ? [] : everyPeriod(first, record.asOf, every);
}

const ids = (facts: readonly Fact[]): string[] => facts.map((fact) => fact.id);
const latest = (days: readonly LocalDate[]): LocalDate | null => days.reduce<LocalDate | null>((last, day) => (last === null || day > last ? day : last), null);

interface Reading {
  readonly asked: number;
  readonly kept: readonly LocalDate[];
  readonly missed: readonly LocalDate[];
  readonly isEnough: boolean;
  readonly since: LocalDate | null;
}

function read(node: Cadence, periods: readonly LocalDate[], given: { facts: readonly Fact[]; asOf: LocalDate }): Reading {
  const count = node.count ?? 1;
  const found = byPeriod(given.facts, node.every);
  const days = (start: LocalDate): LocalDate[] => (found.get(start) ?? []).map(sinceOf).sort();
  const kept = periods.filter((start) => days(start).length >= count);
  const missed = periods.filter((start) => days(start).length < count && nextPeriod[node.every](start) <= given.asOf);
  const asked = kept.length + missed.length;
  const isEnough = asked > 0 && missed.length === 0;
  return { asked, kept, missed, isEnough, since: isEnough ? latest(kept.flatMap((start) => days(start)[count - 1] ?? [])) : null };
}

export function evaluateCadence(node: Cadence, record: FactRecord): NodeEvaluation {
  const { asOf } = record;
  const { confirmed, pending, refused } = sortOut(select(record, node.what), asOf, refusal(node, record));
  const hopedFacts = [...confirmed, ...pending];
  const periods = askedPeriods(node, record);
  const now = read(node, periods, { facts: confirmed, asOf });
  const hoped = read(node, periods, { facts: hopedFacts, asOf });
  const status = statusOf(now.isEnough, hoped.isEnough);
  const turn = { MET: null, PENDING: longestHolder(pending, node.whoActs), MISSING: node.whoActs };
  const required = Math.max(1, now.asked);
  return {
    id: node.id, kind: node.kind, name: node.name, source: node.source, status, met: status === 'MET', unit: 'COUNT',
    counted: now.kept.length, required, missing: required - now.kept.length, pending: hoped.kept.length - now.kept.length,
    loggedNotCounted: refused, whoseTurn: turn[status], since: now.since ?? hoped.since,
    factIds: ids(confirmed), pendingFactIds: ids(pending), parts: [], missedPeriods: hoped.missed,
  };
}
