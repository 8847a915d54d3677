import type { InBoth, LocalDate, Minutes, Period } from '@waymark/kernel';
import type { FactKind, FieldOf, TimedKind, WhoActs } from './fact.rules';

/** A test of one field: among these codes (a list matches when any of its codes does), true or false, at least a number, or a day. */
export type Condition<F extends string = string> =
  | { readonly field: F; readonly in: readonly string[] }
  | { readonly field: F; readonly is: boolean }
  | { readonly field: F; readonly atLeast: number }
  | { readonly field: F; readonly from: LocalDate }
  | { readonly field: F; readonly before: LocalDate };

/** A rule with a name that people read. It binds whoever applied between its dates (the last one included); for ever unless told. */
export interface Part {
  readonly id: string;
  readonly name: InBoth;
  /** The requirement's own unless told. */
  readonly source?: string;
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
}
export interface Span extends Part {
  readonly months: number;
}
export interface Floor<F extends string = string> extends Part {
  readonly where: Condition<F>;
  readonly atLeast: Minutes;
  /** Its minutes count from this many months before the day of the evaluation. */
  readonly lookBack?: Span;
}
export interface Cap<F extends string = string> extends Part {
  /** Everything that the requirement counts, unless told. */
  readonly where?: Condition<F>;
  readonly atMost: Minutes;
  /** In every such period of the calendar (a week begins on Monday); over all time unless told. */
  readonly per?: Period;
}
export interface Exclusion<F extends string = string> extends Part {
  readonly where: Condition<F>;
  /** What counts all the same. */
  readonly unless?: Condition<F>;
}

export interface Node extends Part {
  readonly source: string;
  readonly whoActs: WhoActs;
}

export interface Selection<K extends FactKind = FactKind> {
  readonly of: K;
  readonly where?: readonly Condition<FieldOf<K>>[];
}
export type AnySelection<K extends FactKind = FactKind> = { [P in K]: Selection<P> }[K];

/** Facts count from a day: a fixed one, or the one on which something first happened (a stage was granted). */
export type Start = Part & ({ readonly on: LocalDate } | { readonly first: AnySelection });

interface SumOf<K extends TimedKind> extends Node, Selection<K> {
  readonly kind: 'sum';
  readonly atLeast: Minutes;
  readonly floors?: readonly Floor<FieldOf<K>>[];
  readonly caps?: readonly Cap<FieldOf<K>>[];
  readonly never?: readonly Exclusion<FieldOf<K>>[];
  /** Facts count from this many months before the day of the evaluation. */
  readonly lookBack?: Span;
  readonly notBefore?: Start;
  /** From the first to the last counted day at least this many months. */
  readonly elapsed?: Span;
  /** The same course counts once, on the first day it was taken. */
  readonly noRepeat?: Part;
}
export type Sum = { [K in TimedKind]: SumOf<K> }[TimedKind];

interface ExistsOf<K extends FactKind> extends Node, Selection<K> {
  readonly kind: 'exists';
  /** How many facts, one unless told. */
  readonly count?: number;
  readonly maxAge?: Span;
  readonly notBefore?: Start;
}
export type Exists = { [K in FactKind]: ExistsOf<K> }[FactKind];

/** A credential that is live on the day: another body's, or an earlier stage of this scheme. */
export interface Holds extends Node {
  readonly kind: 'holds';
  readonly where: readonly Condition<FieldOf<'credential'>>[];
  /** It must stay valid for at least so many days more. */
  readonly daysLeft?: Part & { readonly days: number };
}

/** Of every `per` minutes of the whole, at least `of` are minutes of the part: supervision to experience 1 per 20. */
export interface Ratio extends Node {
  readonly kind: 'ratio';
  readonly part: AnySelection<TimedKind>;
  readonly whole: AnySelection<TimedKind>;
  readonly atLeast: { readonly of: number; readonly per: number };
  readonly lookBack?: Span;
}

/** At least one fact in every week or month that asks for one. The running period asks for nothing before it is over. */
export interface Cadence extends Node {
  readonly kind: 'cadence';
  readonly what: AnySelection;
  readonly every: Period;
  /** How many in each, one unless told. */
  readonly count?: number;
  /** Only periods in which such a fact falls ask for one (weeks that were worked); every period since the first fact unless told. */
  readonly whenever?: AnySelection;
  readonly notBefore?: Start;
  readonly lookBack?: Span;
}

export interface ExamPart extends Part {
  /** Codes of the exam; any of them serves. */
  readonly exam: readonly string[];
  /** On the scale of the exam. The result's own `passed` counts in any case. */
  readonly passMark?: number;
}
/** Attempts are counted over the whole exam, each part for itself. */
export interface Attempts extends Part {
  readonly max: number;
  /** Within so many months; without end unless told. */
  readonly months?: number;
  /** From the last such fact (a training begins a new count), or from the day of the application; any `months` in a row unless told. */
  readonly since?: AnySelection | 'APPLICATION';
}
export interface Exam extends Node {
  readonly kind: 'exam';
  readonly parts: readonly ExamPart[];
  readonly attempts?: Attempts;
  /** Days from a failed attempt to the next one. */
  readonly wait?: Part & { readonly days: number };
  /** After so many failed attempts the next one counts only after such a training. */
  readonly retrain?: Part & { readonly after: number; readonly by: Selection<'training'> };
  readonly maxAge?: Span;
}

export interface All extends Node {
  readonly kind: 'all';
  readonly children: readonly Requirement[];
}
/** Alternative paths: one is enough. */
export interface Any extends Node {
  readonly kind: 'any';
  readonly children: readonly Requirement[];
}
export interface AtLeast extends Node {
  readonly kind: 'atLeast';
  readonly count: number;
  readonly children: readonly Requirement[];
}

/** A new primitive is one line here and one evaluator, which the compiler asks for. */
export interface RequirementKinds {
  sum: Sum;
  exists: Exists;
  holds: Holds;
  ratio: Ratio;
  cadence: Cadence;
  exam: Exam;
  all: All;
  any: Any;
  atLeast: AtLeast;
}
export type RequirementKind = keyof RequirementKinds;
export type Requirement = RequirementKinds[RequirementKind];
