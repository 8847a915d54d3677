import type { DomainCode, LocalDate, Minutes } from '@waymark/kernel';

export type Code = string;
export type Domain = `${DomainCode}`;

export const whoActs = ['TRAINEE', 'TRAINER', 'SUPERVISOR', 'REFEREE', 'BOARD', 'SYSTEM'] as const;
export type WhoActs = (typeof whoActs)[number];

interface Timed {
  readonly minutes: Minutes;
  /** One domain a fact, so that no minute counts twice: a module that teaches two domains gives two facts. */
  readonly domain: Domain | null;
}

/** What each kind of fact carries. A scheme may filter on every field named here; absent fields match nothing. */
export interface FactFields {
  training: Timed & {
    readonly topics: readonly Code[];
    readonly mode: 'SELF_PACED' | 'LIVE_ONLINE' | 'IN_PERSON';
    readonly provider: string;
    /** The bodies that approved the provider on that day. */
    readonly approvedBy?: readonly Code[];
    /** What was credited on that day, by a code of its own: the same code on a later day is the same course again. */
    readonly course?: Code;
  };
  experience: Timed & {
    readonly activity: Code;
    readonly format?: Code;
    readonly setting?: Code;
    readonly populationMatch?: boolean;
    readonly paid?: boolean;
    /** Share of recovery support in the duties of the post, in percent. */
    readonly jobShare?: number;
    /** As what somebody signed: never what certificate they hold (docs/decisions/0020). */
    readonly signerStanding?: Code;
  };
  /** `activity` tells individual, group and observed apart. */
  supervision: Timed & { readonly activity: Code; readonly signerStanding?: Code };
  exam: { readonly exam: Code; readonly form: Code; readonly passed: boolean; readonly score: number; readonly attempt: number };
  skill: { readonly family: Code; readonly competencies: readonly Code[]; readonly passed: boolean; readonly level?: number };
  /** `months` of recovery or `share` of life and work in the area (percent), as attested on that day. */
  attestation: { readonly code: Code; readonly version: string; readonly by?: 'SELF' | 'SUPERVISOR'; readonly months?: number; readonly share?: number };
  /** `amount`: what it proves, in its own unit (college credits, months of work). */
  document: { readonly code: Code; readonly verifiedOn?: LocalDate; readonly amount?: number };
  reference: { readonly relation: Code };
  /** `on` is its first day, `until` its last valid one; `status` is that of the day of the evaluation. */
  credential: {
    readonly scheme: Code;
    readonly body: string;
    readonly status: Code;
    readonly stage?: Code;
    readonly until?: LocalDate;
    /** How often the stage was renewed or extended so far. */
    readonly renewals?: number;
  };
}

export type FactKind = keyof FactFields;
export type TimedKind = 'training' | 'experience' | 'supervision';
export type FieldOf<K extends FactKind> = Extract<keyof FactFields[K], string> | 'on';

/** CONFIRMED: somebody stands behind it. PENDING: sent, and waiting for whoever `awaits` names; shown, never counted. */
type Standing = { readonly state: 'CONFIRMED' } | { readonly state: 'PENDING'; readonly awaits: WhoActs };

interface Happened {
  /** Unique among the facts of one evaluation. */
  readonly id: string;
  /** The day on which it happened. */
  readonly on: LocalDate;
  /** The day on which it came into its state (signed, sent, released); the day it happened unless told. */
  readonly since?: LocalDate;
}

export type FactOf<K extends FactKind> = { [P in K]: Happened & Standing & { readonly kind: P } & FactFields[P] }[K];

/** Something that happened to a person on a day. Immutable; a correction supersedes it and only the last one is given. */
export type Fact = FactOf<FactKind>;
export type TimedFact = FactOf<TimedKind>;

export const sinceOf = (fact: Fact): LocalDate => fact.since ?? fact.on;
