import { formatMinutes, longDay } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';
import type { DetailLine } from '@waymark/credentials';
import type { Evaluation, NodeEvaluation, Scheme } from '../scheme';
import { validUntil } from '../scheme/cycle.rules';
import { lateUntil } from '../scheme/renewal.rules';
import { detailOf } from './detail.rules';

export interface CertificateContent {
  readonly title: string;
  readonly schemeName: string;
  readonly schemeVersion: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly lateUntil: LocalDate | null;
  readonly evidence: { label: string; value: string }[];
  readonly detail: DetailLine[];
  readonly signatories: { name: string; role: string }[];
}

/** Of a renewal: the earlier certificate decides how long, and what it proved stays proved. */
export interface Follows {
  readonly validUntil: LocalDate | null;
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
  readonly detail: readonly DetailLine[];
}

/** In the language of the certificate. */
export interface CertificateWords {
  readonly reviewer: string;
  /** An amount such as `6:00`, with its unit. */
  readonly hours: (amount: string) => string;
}

// At most this many lines have room on the certificate.
const MOST_LINES = 9;

function line(requirement: NodeEvaluation, lang: Locale, words: CertificateWords): { label: string; value: string } {
  const value = requirement.unit === 'MINUTES' ? words.hours(formatMinutes(requirement.counted)) : requirement.since && longDay(requirement.since, lang);
  return { label: requirement.name[lang], value: value ?? '' };
}

/** Attestations stay with the board: what somebody said of their own life is printed nowhere. */
function provable(scheme: Scheme, evaluation: Evaluation): NodeEvaluation[] {
  const personal = new Set(scheme.requirements.filter((requirement) => requirement.kind === 'exists' && requirement.of === 'attestation').map(({ id }) => id));
  return evaluation.requirements.filter(({ id }) => !personal.has(id));
}

function withEarlier<Line extends { readonly label: string }>(proved: readonly Line[], earlier: readonly Line[] = []): Line[] {
  const anew = new Set(proved.map(({ label }) => label));
  return [...proved, ...earlier.filter(({ label }) => !anew.has(label))];
}

/** What the certificate says, from what was evaluated. */
export function certificateOf(decided: { scheme: Scheme; evaluation: Evaluation; asOf: LocalDate; lang: Locale; words: CertificateWords; reviewers: readonly string[]; follows?: Follows }): CertificateContent {
  const { scheme, evaluation, asOf, lang, words } = decided;
  const credential = scheme.credential;
  const lastDay = decided.follows ? decided.follows.validUntil : validUntil(scheme, asOf);
  if (!credential || lastDay === null) throw new Error(`Scheme ${scheme.id} certifies nobody, or does not say for how long`);
  return {
    title: credential.title[lang],
    schemeName: scheme.title[lang],
    schemeVersion: scheme.version,
    issuedOn: asOf,
    validUntil: lastDay,
    lateUntil: scheme.renewal && lateUntil(scheme.renewal, lastDay),
    evidence: withEarlier(provable(scheme, evaluation).map((requirement) => line(requirement, lang, words)), decided.follows?.evidence).slice(0, MOST_LINES),
    detail: withEarlier(detailOf(scheme, evaluation, { lang, hours: words.hours }), decided.follows?.detail),
    signatories: decided.reviewers.slice(0, 2).map((name) => ({ name, role: words.reviewer })),
  };
}
