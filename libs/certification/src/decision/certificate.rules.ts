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

const words: Readonly<Record<Locale, { met: string; hours: string; role: string }>> = {
  en: { met: 'Met', hours: 'h', role: 'Reviewer' },
  es: { met: 'Cumplido', hours: 'h', role: 'Revisión' },
};

// At most this many lines have room on the certificate.
const MOST_LINES = 9;

function line(requirement: NodeEvaluation, lang: Locale): { label: string; value: string } {
  const value = requirement.unit === 'MINUTES' ? `${formatMinutes(requirement.counted)} ${words[lang].hours}` : `${words[lang].met}${requirement.since ? ` ${requirement.since}` : ''}`;
  return { label: requirement.name[lang], value };
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
    evidence: evaluation.requirements.slice(0, MOST_LINES).map((requirement) => line(requirement, lang)),
    signatories: decided.reviewers.slice(0, 2).map((name) => ({ name, role: words[lang].role })),
  };
}
