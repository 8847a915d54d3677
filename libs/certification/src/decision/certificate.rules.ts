import { addDays, addMonths, formatMinutes } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';
import type { Evaluation, NodeEvaluation, Scheme } from '../scheme';

export interface CertificateContent {
  readonly title: string;
  readonly schemeName: string;
  readonly schemeVersion: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly evidence: { label: string; value: string }[];
  readonly signatories: { name: string; role: string }[];
}

const words: Readonly<Record<Locale, { hours: string; role: string; tag: string }>> = {
  en: { hours: 'h', role: 'Reviewer', tag: 'en-US' },
  es: { hours: 'h', role: 'Revisión', tag: 'es-US' },
};

// At most this many lines have room on the certificate.
const MOST_LINES = 9;

const longDay = (day: LocalDate, lang: Locale): string => new Intl.DateTimeFormat(words[lang].tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

function line(requirement: NodeEvaluation, lang: Locale): { label: string; value: string } {
  const value = requirement.unit === 'MINUTES' ? `${formatMinutes(requirement.counted)} ${words[lang].hours}` : requirement.since && longDay(requirement.since, lang);
  return { label: requirement.name[lang], value: value ?? '' };
}

/** Attestations stay with the board: what somebody said of their own life is printed nowhere. */
function provable(scheme: Scheme, evaluation: Evaluation): NodeEvaluation[] {
  const personal = new Set(scheme.requirements.filter((requirement) => requirement.kind === 'exists' && requirement.of === 'attestation').map(({ id }) => id));
  return evaluation.requirements.filter(({ id }) => !personal.has(id)).slice(0, MOST_LINES);
}

/** What the certificate says, from what was evaluated: valid until the day before the same day of its last month. */
export function certificateOf(decided: { scheme: Scheme; evaluation: Evaluation; asOf: LocalDate; lang: Locale; reviewers: readonly string[] }): CertificateContent {
  const { scheme, evaluation, asOf, lang } = decided;
  const credential = scheme.credential;
  if (!credential) throw new Error(`Scheme ${scheme.id} certifies nobody`);
  return {
    title: credential.title[lang],
    schemeName: scheme.title[lang],
    schemeVersion: scheme.version,
    issuedOn: asOf,
    validUntil: addDays(addMonths(asOf, credential.validMonths), -1),
    evidence: provable(scheme, evaluation).map((requirement) => line(requirement, lang)),
    signatories: decided.reviewers.slice(0, 2).map((name) => ({ name, role: words[lang].role })),
  };
}
