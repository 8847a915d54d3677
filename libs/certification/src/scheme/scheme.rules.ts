import type { InBoth, LocalDate } from '@waymark/kernel';
import type { Procedure } from './procedure.rules';
import type { FactKind } from './fact.rules';
import type { Condition, Exists, Part, Requirement } from './requirement.rules';

export type Duration = { readonly months: number } | { readonly days: number };

interface Sourced extends Part {
  readonly source: string;
}

/** What the board asks to be paid. It is paid to the board itself; here only what came in, or was waived, is written down. */
export interface Fee extends Sourced {
  readonly cents: number;
  /** The applicant may ask not to pay. */
  readonly hasWaiver: boolean;
}

/** What somebody may hold before the full credential (initial, provisional, trainee). A requirement of kind `holds` asks for it. */
export interface Stage extends Sourced {
  readonly requirements: readonly Requirement[];
  /** Null where the source does not say. */
  readonly validFor: Duration | null;
  /** Renewals or extensions, how often at most and for how long each. Null where there are none. */
  readonly renewals: { readonly max: number; readonly eachFor: Duration; readonly requirements?: readonly Requirement[] } | null;
  /** What its holder may do meanwhile. */
  readonly allows: InBoth;
  /** True where the next stage is granted as soon as its requirements are met; otherwise it is applied for. */
  readonly convertsItself?: boolean;
}

/** When a credential runs out. */
export type Cycle =
  | { readonly kind: 'anniversary'; readonly months: number }
  /** On a birthday. The first time on the next one, or on the last one before `months` are over. */
  | { readonly kind: 'birthday'; readonly months: number; readonly first: 'NEXT' | 'LAST_IN_CYCLE' }
  /** On a day of the calendar every so many years; `inYear` is one of them. */
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number; readonly everyYears: number; readonly inYear: number };

export const lateAsks = ['FEE', 'RE_EXAM', 'RE_TRAIN', 'RE_APPLY'] as const;
export type LateAsk = (typeof lateAsks)[number];

/** A rung of the ladder after the last valid day. Rungs follow each other; the last one has no end. */
export interface LateStep extends Sourced {
  readonly phase: 'GRACE' | 'LATE' | 'LAPSED';
  /** Counted from the last valid day; null without end. */
  readonly until: Duration | null;
  readonly asks: readonly LateAsk[];
  /** On top of the renewal fee. */
  readonly fee?: Fee;
  /** What must be done again, after the last valid day. */
  readonly requirements?: readonly Requirement[];
  /** What is done after the last valid day does not count towards the renewal. */
  readonly creditsBy?: 'EXPIRY';
}

/** The first cycle asks for something else, for everybody or where it is shorter than told. */
export interface FirstCycle extends Sourced {
  readonly shorterThan?: Duration;
  readonly requirements: readonly Requirement[];
}

/** Continuing education is a `sum` of training here: without a look-back it counts within the cycle, with one it reaches back over cycles. */
export interface Renewal {
  readonly source: string;
  readonly cycle: Cycle;
  /** How long before the last valid day it can be sent; any time unless told. */
  readonly opens?: Duration;
  readonly fee?: Fee;
  readonly requirements: readonly Requirement[];
  readonly firstCycle?: FirstCycle;
  /** Empty where the source says nothing about being late. */
  readonly late: readonly LateStep[];
}

/** Who may still apply under this version after its last day: those who meet this. */
export interface Grandfathering extends Sourced {
  readonly requirements: readonly Requirement[];
  /** The last day on which they may; null without end. */
  readonly until: LocalDate | null;
}

/** What the board still asks of somebody whose certificate of another board was verified at its source. */
export interface Transfer extends Sourced {
  readonly requirements: readonly Requirement[];
}

/** One version of what a board asks for. A published version never changes; an application keeps the one it was opened under. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  /** The last day on which an application may open under it; null while in force. */
  readonly effectiveTo: LocalDate | null;
  /** The state it is for (ISO 3166-2); left out where it is for the whole country. */
  readonly area?: string;
  readonly title: InBoth;
  readonly body: string;
  readonly source: string;
  /** Null where nobody certifies by it (model standards): a record can be compared with it, not certified. `validMonths` is null where the source does not say. */
  readonly credential: { readonly title: InBoth; readonly validMonths: number | null } | null;
  /** What is held before the credential, first stage first. */
  readonly stages?: readonly Stage[];
  /** What the full credential asks for. */
  readonly requirements: readonly Requirement[];
  readonly fees?: readonly Fee[];
  /** Null where the source says nothing about renewal. */
  readonly renewal: Renewal | null;
  readonly grandfathering?: readonly Grandfathering[];
  /** Left out where the board takes nobody over. */
  readonly transfer?: Transfer;
  /** Left out where the source sets no days. */
  readonly procedure?: Procedure;
  /** What the reader must know and the engine does not check. */
  readonly notes: readonly InBoth[];
}

export const withDescendants = (node: Requirement): Requirement[] => [node, ...('children' in node ? node.children.flatMap(withDescendants) : [])];

const codesIn = ({ where = [] }: Exists): string[] => (where as readonly Condition[]).flatMap((condition) => (condition.field === 'code' && 'in' in condition ? condition.in : []));

const asking = ({ requirements }: Scheme, kind: FactKind): Exists[] => requirements.flatMap(withDescendants).filter((node): node is Exists => node.kind === 'exists' && node.of === kind);

/** Codes of the sentences that an applicant signs. */
export const attestationsOf = (scheme: Scheme): string[] => [...new Set(asking(scheme, 'attestation').flatMap(codesIn))];

/** What the board calls each paper that it asks for. */
export const documentNames = (scheme: Scheme): Map<string, InBoth> => new Map(asking(scheme, 'document').flatMap((node) => codesIn(node).map((code) => [code, node.name] as const)));

/** Codes of the papers that an applicant shows. */
export const documentsOf = (scheme: Scheme): string[] => [...documentNames(scheme).keys()];

export function schemeInForce(schemes: readonly Scheme[], id: string, on: LocalDate): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id && scheme.effectiveFrom <= on && (scheme.effectiveTo === null || on <= scheme.effectiveTo));
}

export function schemeVersion(schemes: readonly Scheme[], id: string, version: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id && scheme.version === version);
}
