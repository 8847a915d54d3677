import type { InBoth, LocalDate } from '@waymark/kernel';
import type { Fact, FactKind, WhoActs } from './fact.rules';
import type { RequirementKind } from './scheme.rules';

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
  readonly kind: RequirementKind | 'floor' | 'elapsed';
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
}

export interface Evaluation {
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly asOf: LocalDate;
  readonly status: Status;
  readonly met: boolean;
  readonly requirements: readonly NodeEvaluation[];
}

/** A person's facts on a day, sorted once: every evaluator reads them oldest first, so the order given never matters. */
export interface FactRecord {
  readonly asOf: LocalDate;
  readonly byKind: ReadonlyMap<FactKind, readonly Fact[]>;
}

export function statusOf(enough: boolean, enoughWithPending: boolean): Status {
  if (enough) return 'MET';
  return enoughWithPending ? 'PENDING' : 'MISSING';
}
