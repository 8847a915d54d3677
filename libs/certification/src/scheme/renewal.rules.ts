import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { addDuration, beforeDuration } from './duration.rules';
import { outcomeOf } from './evaluate.rules';
import type { Outcome } from './evaluation.rules';
import type { Fact, FactKind } from './fact.rules';
import { factRecord } from './record.rules';
import type { Requirement } from './requirement.rules';
import type { Fee, FirstCycle, LateAsk, LateStep, Renewal } from './scheme.rules';

/** The running cycle of a credential. */
export interface HeldCycle {
  readonly from: LocalDate;
  /** The last valid day. */
  readonly until: LocalDate;
  readonly isFirst: boolean;
}

/** EARLY: it cannot be sent yet. LAPSED without a rung: the source says nothing of renewing so late. */
export type RenewalPhase = 'EARLY' | 'ON_TIME' | LateStep['phase'];

export interface RenewalEvaluation extends Outcome {
  readonly asOf: LocalDate;
  readonly cycle: HeldCycle;
  readonly phase: RenewalPhase;
  /** The first day on which it can be sent. */
  readonly opensOn: LocalDate;
  /** The last day of the phase; null where it has no end. */
  readonly phaseUntil: LocalDate | null;
  /** The exception that this cycle falls under. */
  readonly exception: FirstCycle | null;
  readonly step: LateStep | null;
  /** What comes when the phase is over. */
  readonly nextStep: LateStep | null;
  readonly asks: readonly LateAsk[];
  readonly fees: readonly Fee[];
  /** What the rung asks to be done again, after the last valid day; null where nothing. */
  readonly again: Outcome | null;
  /** Everything is there: what is left is to send it. */
  readonly canSend: boolean;
}

interface Given {
  readonly facts: readonly Fact[];
  readonly asOf: LocalDate;
  /** The day on which it was sent: it stays in the window of that day, however long the board takes. */
  readonly sentOn?: LocalDate;
}

const done: readonly FactKind[] = ['training', 'experience', 'supervision', 'exam', 'skill'];

/** Papers and sentences belong to the renewal itself: they may be as late as it is. What was done counts up to `doneBy`. */
function within(facts: readonly Fact[], from: LocalDate, { asOf, doneBy }: { asOf: LocalDate; doneBy: LocalDate }): Fact[] {
  return facts.filter(({ kind, on }) => on >= from && on <= (done.includes(kind) ? doneBy : asOf));
}

/** Rules of a renewal bind by the last valid day of its cycle. */
function credits(asked: Renewal['requirements'], cycle: HeldCycle, given: Given & { step: LateStep | null }): Outcome {
  const moment = { asOf: given.asOf, openedOn: cycle.until };
  const whole = factRecord(given.facts, moment);
  const doneBy = given.step?.creditsBy === 'EXPIRY' ? cycle.until : given.asOf;
  const inCycle = factRecord(within(given.facts, cycle.from, { asOf: given.asOf, doneBy }), moment);
  return outcomeOf(asked, { ...whole, cycle: { ...inCycle, whole } });
}

function exceptionOf({ firstCycle }: Renewal, { from, until, isFirst }: HeldCycle): FirstCycle | null {
  if (!isFirst || !firstCycle) return null;
  const { shorterThan } = firstCycle;
  return shorterThan === undefined || addDays(until, 1) < addDuration(from, shorterThan) ? firstCycle : null;
}

const endOf = (step: LateStep, until: LocalDate): LocalDate | null => step.until && addDuration(until, step.until);

/** The last day on which the board takes a late renewal; null where it takes none, or its rules name no last day. */
export function lateUntil({ late }: Renewal, until: LocalDate): LocalDate | null {
  const closed = late.findIndex(({ phase, asks }) => phase === 'LAPSED' || asks.includes('RE_APPLY'));
  const last = late.slice(0, closed < 0 ? late.length : closed).at(-1);
  return last ? endOf(last, until) : null;
}

/** The rung of the ladder on a day after the last valid one. */
function rungOn({ late }: Renewal, until: LocalDate, asOf: LocalDate): number {
  const index = late.findIndex((step) => asOf <= (endOf(step, until) ?? '9999-12-31'));
  return index < 0 ? late.length : index;
}

interface Place {
  readonly phase: RenewalPhase;
  readonly phaseUntil: LocalDate | null;
  readonly step: LateStep | null;
  readonly nextStep: LateStep | null;
}

function latePlace(renewal: Renewal, until: LocalDate, asOf: LocalDate): Place {
  const index = rungOn(renewal, until, asOf);
  const step = renewal.late[index];
  if (!step) return { phase: 'LAPSED', phaseUntil: null, step: null, nextStep: null };
  return { phase: step.phase, phaseUntil: endOf(step, until), step, nextStep: renewal.late[index + 1] ?? null };
}

function placeOf(renewal: Renewal, { until }: HeldCycle, days: { asOf: LocalDate; opensOn: LocalDate }): Place {
  if (days.asOf < days.opensOn) return { phase: 'EARLY', phaseUntil: addDays(days.opensOn, -1), step: null, nextStep: null };
  if (days.asOf > until) return latePlace(renewal, until, days.asOf);
  return { phase: 'ON_TIME', phaseUntil: until, step: null, nextStep: renewal.late[0] ?? null };
}

function againOf(step: LateStep | null, cycle: HeldCycle, given: Given): Outcome | null {
  if (!step?.requirements) return null;
  const facts = given.facts.filter((fact) => fact.on > cycle.until);
  return outcomeOf(step.requirements, factRecord(facts, { asOf: given.asOf, openedOn: cycle.until }));
}

function isOpen({ phase, step }: Place): boolean {
  return phase === 'ON_TIME' || (step !== null && !step.asks.includes('RE_APPLY'));
}

const costs = (renewal: Renewal, step: LateStep | null): Fee[] => [renewal.fee, step?.fee].filter((fee) => fee !== undefined);

/** The first day on which it can be sent. */
export const opensOn = (renewal: Renewal, cycle: HeldCycle): LocalDate => (renewal.opens ? beforeDuration(cycle.until, renewal.opens) : cycle.from);

/** What is asked of whoever sends a renewal on a day. */
export interface RenewalAsked {
  readonly phase: RenewalPhase;
  /** It can be sent on this day: not too early, and not so late that only a new application is left. */
  readonly isOpen: boolean;
  readonly requirements: readonly Requirement[];
  readonly fees: readonly Fee[];
}

export function askedOn(renewal: Renewal, cycle: HeldCycle, on: LocalDate): RenewalAsked {
  const place = placeOf(renewal, cycle, { asOf: on, opensOn: opensOn(renewal, cycle) });
  const requirements = [...(exceptionOf(renewal, cycle) ?? renewal).requirements, ...(place.step?.requirements ?? [])];
  return { phase: place.phase, isOpen: isOpen(place), requirements, fees: costs(renewal, place.step) };
}

const isDone = (outcome: Outcome | null): boolean => outcome === null || outcome.met;

/** What keeps a credential valid, on a day: counted and missing, in time or late, and what being late asks for. */
export function evaluateRenewal(renewal: Renewal, cycle: HeldCycle, given: Given): RenewalEvaluation {
  const { asOf } = given;
  const opens = opensOn(renewal, cycle);
  const place = placeOf(renewal, cycle, { asOf: given.sentOn ?? asOf, opensOn: opens });
  const exception = exceptionOf(renewal, cycle);
  const outcome = credits((exception ?? renewal).requirements, cycle, { ...given, step: place.step });
  const again = againOf(place.step, cycle, given);
  return {
    ...outcome, ...place, asOf, cycle, opensOn: opens, exception, again, asks: place.step?.asks ?? [], fees: costs(renewal, place.step),
    canSend: isOpen(place) && outcome.met && isDone(again),
  };
}
