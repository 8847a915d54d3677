import { addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { NodeEvaluation, Unit } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import { longestHolder, matches } from './record.rules';
import type { Floor, Span, Sum } from './requirement.rules';
import type { Take, Takes } from './take.rules';
import { lookBackDay } from './window.rules';

/** Something that grows as facts come in: the total, a floor, the time from first to last. */
export interface Gauge {
  readonly id: string;
  readonly name: NodeEvaluation['name'];
  readonly source?: string;
  readonly kind: 'sum' | 'floor' | 'elapsed';
  readonly unit: Unit;
  readonly required: number;
  readonly concerns: (take: Take) => boolean;
  /** A fresh meter: takes each fact that concerns the gauge, answers what is reached. */
  readonly meter: () => (take: Take) => number;
}

function minutesMeter(): (take: Take) => number {
  let sum = 0;
  return (take) => (sum += take.minutes);
}

/** Months only grow as days come in, so the next one is worked out once: an addition of months for every fact would be most of the cost. */
function monthsMeter(limit: number): (take: Take) => number {
  let [first, last, next] = ['9999-12-31', '', '9999-12-31'];
  let months = 0;
  return ({ fact: { on } }) => {
    if (on > last) last = on;
    if (on < first) next = addMonths((first = on), months + 1);
    while (months < limit && next <= last) next = addMonths(first, (months += 1) + 1);
    return months;
  };
}

const always = (): boolean => true;

export function totalGauge(node: Sum): Gauge {
  return { id: node.id, name: node.name, kind: 'sum', unit: 'MINUTES', required: node.atLeast, concerns: always, meter: minutesMeter };
}
export function floorGauge({ id, name, source, where, atLeast, lookBack }: Floor, asOf: LocalDate): Gauge {
  const from = lookBackDay(lookBack, asOf);
  return { id, name, source, kind: 'floor', unit: 'MINUTES', required: atLeast, concerns: ({ fact }) => fact.on >= from && matches(fact, where), meter: minutesMeter };
}
export function elapsedGauge({ id, name, source, months }: Span): Gauge {
  return { id, name, source, kind: 'elapsed', unit: 'MONTHS', required: months, concerns: always, meter: () => monthsMeter(months) };
}

function run(gauge: Gauge, takes: readonly Take[]): { reached: number; since: LocalDate | null } {
  const step = gauge.meter();
  let reached = 0;
  let since: LocalDate | null = null;
  for (const take of takes) {
    reached = step(take);
    if (since === null && reached >= gauge.required) since = take.since;
  }
  return { reached, since };
}

const ids = (takes: readonly Take[]): string[] => takes.map((take) => take.fact.id);

export function readGauge(gauge: Gauge, takes: Takes, node: Sum): NodeEvaluation {
  const confirmed = takes.confirmed.filter(gauge.concerns);
  const pending = takes.pending.filter(gauge.concerns);
  const now = run(gauge, takes.confirmedBySince.filter(gauge.concerns));
  const hoped = pending.length > 0 ? run(gauge, takes.bySince.filter(gauge.concerns)) : now;
  const status = statusOf(now.reached >= gauge.required, hoped.reached >= gauge.required);
  const turn = { MET: null, PENDING: longestHolder(pending.map((take) => take.fact), node.whoActs), MISSING: node.whoActs };
  return {
    id: gauge.id, kind: gauge.kind, name: gauge.name, source: gauge.source ?? node.source, status, met: status === 'MET', unit: gauge.unit,
    counted: now.reached, required: gauge.required, missing: Math.max(0, gauge.required - now.reached), pending: hoped.reached - now.reached,
    loggedNotCounted: [], whoseTurn: turn[status], since: now.since ?? hoped.since,
    factIds: ids(confirmed), pendingFactIds: ids(pending), parts: [],
  };
}
