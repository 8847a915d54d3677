import type { InBoth, LocalDate, Minutes } from '@waymark/kernel';
import type { Domain, FactKind, FieldOf, TimedKind, WhoActs } from './fact.rules';

/** A test of one field: among these codes (a list matches when any of its codes does), true or false, or at least a number. */
export type Condition<F extends string = string> =
  | { readonly field: F; readonly in: readonly string[] }
  | { readonly field: F; readonly is: boolean }
  | { readonly field: F; readonly atLeast: number };

/** A rule inside a requirement, with a name that people read. */
export interface Part {
  readonly id: string;
  readonly name: InBoth;
}
export interface Floor<F extends string = string> extends Part {
  readonly where: Condition<F>;
  readonly atLeast: Minutes;
}
export interface Cap<F extends string = string> extends Part {
  readonly where: Condition<F>;
  readonly atMost: Minutes;
}
export interface Exclusion<F extends string = string> extends Part {
  readonly where: Condition<F>;
}
export interface Span extends Part {
  readonly months: number;
}

interface Node extends Part {
  readonly source: string;
  readonly whoActs: WhoActs;
}

export interface Selection<K extends FactKind = FactKind> {
  readonly of: K;
  readonly where?: readonly Condition<FieldOf<K>>[];
}
type AnySelection<K extends FactKind> = { [P in K]: Selection<P> }[K];

interface SumOf<K extends TimedKind> extends Node, Selection<K> {
  readonly kind: 'sum';
  readonly atLeast: Minutes;
  readonly floors?: readonly Floor<FieldOf<K>>[];
  readonly caps?: readonly Cap<FieldOf<K>>[];
  readonly never?: readonly Exclusion<FieldOf<K>>[];
  /** Facts count from this many months before the day of the evaluation. */
  readonly lookBack?: Span;
  /** From the first to the last counted day at least this many months. */
  readonly elapsed?: Span;
}
export type Sum = { [K in TimedKind]: SumOf<K> }[TimedKind];

interface ExistsOf<K extends FactKind> extends Node, Selection<K> {
  readonly kind: 'exists';
  /** How many facts, one unless told. */
  readonly count?: number;
  readonly maxAge?: Span;
  readonly notBefore?: Part & { readonly on: LocalDate };
}
export type Exists = { [K in FactKind]: ExistsOf<K> }[FactKind];

/** Of every `per` minutes of the whole, at least `of` are minutes of the part: supervision to experience 1 per 20. */
export interface Ratio extends Node {
  readonly kind: 'ratio';
  readonly part: AnySelection<TimedKind>;
  readonly whole: AnySelection<TimedKind>;
  readonly atLeast: { readonly of: number; readonly per: number };
}

export interface All extends Node {
  readonly kind: 'all';
  readonly children: readonly Requirement[];
}
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
  ratio: Ratio;
  all: All;
  any: Any;
  atLeast: AtLeast;
}
export type RequirementKind = keyof RequirementKinds;
export type Requirement = RequirementKinds[RequirementKind];

export interface Renewal {
  readonly everyMonths: number;
  /** Continuing education in the board's own credits. */
  readonly credits: number;
  readonly floors: readonly { readonly domain: Domain; readonly credits: number }[];
  readonly source: string;
}

/** What the board asks to be paid. It is paid to the board itself; here only what came in, or was waived, is written down. */
export interface Fee extends Part {
  readonly cents: number;
  readonly source: string;
  /** The applicant may ask not to pay. */
  readonly hasWaiver: boolean;
}

/** One version of what a board asks for. A published version never changes; an application keeps the one it was opened under. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  /** The last day on which an application may open under it; null while in force. */
  readonly effectiveTo: LocalDate | null;
  readonly title: InBoth;
  readonly body: string;
  readonly source: string;
  /** Null where nobody certifies by it (model standards): a record can be compared with it, not certified. */
  readonly credential: { readonly title: InBoth; readonly validMonths: number } | null;
  readonly requirements: readonly Requirement[];
  readonly fees?: readonly Fee[];
  /** Null where the source says nothing about renewal. */
  readonly renewal: Renewal | null;
  /** What the reader must know and the engine does not check. */
  readonly notes: readonly InBoth[];
}

const codesOf = ({ requirements }: Scheme, kind: 'attestation' | 'document'): string[] => {
  const asked = requirements.filter((node): node is Exists => node.kind === 'exists' && node.of === kind);
  return asked.flatMap(({ where = [] }) => (where as readonly Condition[]).flatMap((condition) => (condition.field === 'code' && 'in' in condition ? condition.in : [])));
};

/** Codes of the sentences that an applicant signs. */
export const attestationsOf = (scheme: Scheme): string[] => codesOf(scheme, 'attestation');

/** Codes of the papers that an applicant shows. */
export const documentsOf = (scheme: Scheme): string[] => codesOf(scheme, 'document');

export function schemeInForce(schemes: readonly Scheme[], id: string, on: LocalDate): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id && scheme.effectiveFrom <= on && (scheme.effectiveTo === null || on <= scheme.effectiveTo));
}

export function schemeVersion(schemes: readonly Scheme[], id: string, version: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id && scheme.version === version);
}
