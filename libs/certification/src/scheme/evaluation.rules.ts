import type { InBoth, LocalDate } from '@waymark/kernel';
import type { Fact, FactKind, WhoActs } from './fact.rules';
import type { RequirementKind } from './requirement.rules';

/** PENDING: it would be met if everything sent were confirmed. */
export type Status = 'MET' | 'PENDING' | 'MISSING';
export type Unit = 'MINUTES' | 'MONTHS' | 'COUNT';

export interface NotCounted {
  readonly factId: string;
  /** Minutes that this rule kept out; null for facts without minutes. */
  readonly minutes: number | null;
  readonly ruleId: string;
  readonly rule: InBoth;
}

/** `counted`, `required`, `missing` and `pending` are in `unit`; `pending` is what would be counted on top. */
export interface NodeEvaluation {
  readonly id: string;
  readonly kind: RequirementKind | 'floor' | 'elapsed' | 'part';
  readonly name: InBoth;
  readonly source: string;
  readonly status: Status;
  readonly met: boolean;
  readonly unit: Unit;
  readonly counted: number;
  readonly required: number;
  readonly missing: number;
  readonly pending: number;
  readonly loggedNotCounted: readonly NotCounted[];
  /** Null once met. */
  readonly whoseTurn: WhoActs | null;
  /** The day it was met, or began to wait. Null while something is missing: then it is so since the application was opened. */
  readonly since: LocalDate | null;
  /** The confirmed facts it rests on, and those that wait, oldest first. */
  readonly factIds: readonly string[];
  readonly pendingFactIds: readonly string[];
  readonly parts: readonly NodeEvaluation[];
  /** First days of the periods that asked for a fact and had none (cadence). */
  readonly missedPeriods?: readonly LocalDate[];
  /** The next attempt (exam). */
  readonly attempt?: NextAttempt;
}

export interface NextAttempt {
  /** Null without a limit. */
  readonly left: number | null;
  /** Not before this day; null when it may be at once. */
  readonly from: LocalDate | null;
  /** Not after this day; null without a limit. */
  readonly until: LocalDate | null;
  /** True while a training must come first. */
  readonly mustRetrain: boolean;
}

/** What a list of requirements comes to, all of them being asked for. */
export interface Outcome {
  readonly status: Status;
  readonly met: boolean;
  readonly requirements: readonly NodeEvaluation[];
}

export interface Evaluation extends Outcome {
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly asOf: LocalDate;
}

/** The day of the evaluation, and the day on which the application was opened: the same one unless told. */
export interface Moment {
  readonly asOf: LocalDate;
  readonly openedOn: LocalDate;
}

/** A person's facts on a day, sorted once: every evaluator reads them oldest first, so the order given never matters. */
export interface FactRecord extends Moment {
  readonly byKind: ReadonlyMap<FactKind, readonly Fact[]>;
  /** The facts of a renewal cycle alone: a requirement without a look-back of its own counts only these. */
  readonly cycle?: FactRecord;
  /** Of the facts of a cycle alone: all of them, in which what came first is looked for. */
  readonly whole?: FactRecord;
}

export function statusOf(enough: boolean, enoughWithPending: boolean): Status {
  if (enough) return 'MET';
  return enoughWithPending ? 'PENDING' : 'MISSING';
}
