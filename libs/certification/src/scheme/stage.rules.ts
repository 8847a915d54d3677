import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { addDuration, beforeDuration } from './duration.rules';
import { momentOf, outcomeOf } from './evaluate.rules';
import type { FactRecord, Moment, Outcome } from './evaluation.rules';
import type { Fact, FactOf } from './fact.rules';
import { isCredential, isLive } from './holds.rules';
import { factRecord, select } from './record.rules';
import type { Scheme, Stage } from './scheme.rules';

export interface StageHeld {
  readonly from: LocalDate;
  /** The last valid day as it stands; null where the source gives none. */
  readonly until: LocalDate | null;
  readonly isLive: boolean;
  readonly renewalsLeft: number;
  /** What a renewal asks, done since this period of the stage began; null while none is left. */
  readonly renewal: Outcome | null;
  /** The last valid day if every renewal that is left is used. */
  readonly atMostUntil: LocalDate | null;
}

/** A stage for a person on a day: what it asks, and how it stands once granted. */
export interface StageEvaluation extends Outcome {
  readonly stage: Stage;
  readonly held: StageHeld | null;
}

function lastUntil(from: LocalDate, { validFor }: Stage): LocalDate | null {
  return validFor ? addDays(addDuration(from, validFor), -1) : null;
}

function longest(until: LocalDate | null, left: number, { renewals }: Stage): LocalDate | null {
  if (until === null || !renewals) return until;
  let last = addDays(until, 1);
  for (let used = 0; used < left; used += 1) last = addDuration(last, renewals.eachFor);
  return addDays(last, -1);
}

/** Each renewal begins a period of its own: what it asks is done anew. */
function renewalOf(stage: Stage, fact: FactOf<'credential'>, { until, record }: { until: LocalDate | null; record: FactRecord }): Outcome {
  const periods = fact.renewals ?? 0;
  const from = periods > 0 && until && stage.renewals ? beforeDuration(addDays(until, 1), stage.renewals.eachFor) : fact.on;
  const cycle = { ...record, byKind: new Map([...record.byKind].map(([kind, facts]) => [kind, facts.filter(({ on }) => on >= from)])) };
  return outcomeOf(stage.renewals?.requirements ?? [], { ...record, cycle: { ...cycle, whole: record } });
}

function heldOf(stage: Stage, fact: FactOf<'credential'>, record: FactRecord): StageHeld {
  const until = fact.until ?? lastUntil(fact.on, stage);
  const renewalsLeft = Math.max(0, (stage.renewals?.max ?? 0) - (fact.renewals ?? 0));
  return {
    from: fact.on, until, isLive: isLive({ ...fact, until: until ?? undefined }, record.asOf), renewalsLeft, atMostUntil: longest(until, renewalsLeft, stage),
    renewal: renewalsLeft > 0 ? renewalOf(stage, fact, { until, record }) : null,
  };
}

function newestHeld(scheme: Scheme, stage: Stage, record: FactRecord): FactOf<'credential'> | undefined {
  const where = [{ field: 'scheme', in: [scheme.id] }, { field: 'stage', in: [stage.id] }];
  return select(record, { of: 'credential', where }).filter(isCredential).filter((fact) => fact.on <= record.asOf && fact.state === 'CONFIRMED').at(-1);
}

/** The stages before the full credential, first one first. */
export function evaluateStages(scheme: Scheme, facts: readonly Fact[], at: LocalDate | Moment): StageEvaluation[] {
  const record = factRecord(facts, momentOf(at));
  return (scheme.stages ?? []).map((stage) => {
    const fact = newestHeld(scheme, stage, record);
    return { stage, ...outcomeOf(stage.requirements, record), held: fact ? heldOf(stage, fact, record) : null };
  });
}

/** Where a person stands on the way to the full credential. */
export interface StagePath {
  /** The stage that is live, the last one if there are several. */
  readonly current: StageEvaluation | null;
  /** What comes next; null for the full credential. */
  readonly next: StageEvaluation | null;
  /** What the next one asks. */
  readonly outcome: Outcome;
  /** True when the next one is there without an application: everything it asks is met, and the live stage converts itself. */
  readonly convertsNow: boolean;
}

export function stagePath(scheme: Scheme, facts: readonly Fact[], at: LocalDate | Moment): StagePath {
  const stages = evaluateStages(scheme, facts, at);
  const index = stages.findLastIndex(({ held }) => held?.isLive);
  const [current = null, next = null] = [stages[index], stages[index + 1]];
  const outcome = next ?? outcomeOf(scheme.requirements, factRecord(facts, momentOf(at)));
  return { current, next, outcome, convertsNow: outcome.met && current?.stage.convertsItself === true };
}
