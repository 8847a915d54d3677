import type { Minutes } from '@waymark/kernel';
import { aCredential, aDocument, anAttestation, anExam, anExperience, aReference, aSupervision, aTraining } from '../fact.builder';
import type { Domain, Fact, FactOf } from '../fact.rules';
import type { Scheme } from '../scheme.rules';

/** Somebody who has exactly what one path of a scheme asks, one fact a line of the rule, and nothing more. */
export interface Person {
  readonly scheme: Scheme;
  /** The stage or the path, in words. */
  readonly path: string;
  /** A stage before the full credential; the full one where left out. */
  readonly stage?: string;
  readonly facts: () => readonly Fact[];
  /** What must be confirmed before what comes after it counts at all. */
  readonly opens?: (fact: Fact) => boolean;
  /** Kinds that must be there but are not counted by the minute. */
  readonly uncounted?: readonly Fact['kind'][];
}

export const h = (count: number): Minutes => count * 60;

export const signs = (...codes: readonly string[]): Fact[] => codes.map((code) => anAttestation(code));
export const sends = (...codes: readonly string[]): Fact[] => codes.map((code) => aDocument(code));
export const passes = (...exams: readonly string[]): Fact[] => exams.map((exam) => anExam({ exam }));
export const isVouchedForBy = (...relations: readonly string[]): Fact[] => relations.map((relation) => aReference(relation));
export const learns = (hours: number, over: Partial<FactOf<'training'>> = {}): Fact => aTraining({ minutes: h(hours), ...over });
export const works = (hours: number, over: Partial<FactOf<'experience'>> = {}): Fact => anExperience({ minutes: h(hours), ...over });
export const isSupervised = (hours: number, over: Partial<FactOf<'supervision'>> = {}): Fact => aSupervision({ minutes: h(hours), ...over });

/** Hours of training in each of the four domains. */
export const learnsByDomain = (hours: Record<Domain, number>): Fact[] =>
  (Object.entries(hours) as [Domain, number][]).map(([domain, count]) => learns(count, { domain }));
export const holds = (scheme: string, over: Partial<FactOf<'credential'>> = {}): Fact => aCredential({ scheme, on: '2026-01-05', ...over });
