import type { JudgedRolePlay } from '@waymark/assessments';
import type { DomainCode, LocalDate, Locale, Minutes } from '@waymark/kernel';
import type { SignedHours } from '@waymark/hours';

export interface EvidenceTraining {
  readonly on: LocalDate;
  readonly minutes: Minutes;
  readonly title: string;
  readonly provider: string;
  readonly domain: DomainCode;
  readonly topics: readonly string[];
  readonly mode: string;
  /** `CREDIT` is prior learning. */
  readonly basis: 'COMPLETION' | 'CREDIT' | 'ATTENDANCE';
}

export interface EvidenceExam {
  readonly on: LocalDate;
  readonly title: string;
  readonly attempt: number;
  readonly scaledScore: number;
  readonly passed: boolean;
  readonly byDomain: readonly { readonly domain: DomainCode; readonly right: number; readonly of: number }[];
}

export interface EvidenceDecision {
  readonly board: string;
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly track: string;
  readonly round: number;
  /** 1 decides, 2 confirms or disagrees. */
  readonly look: number;
  readonly outcome: string;
  readonly reasons: string;
  readonly reviewer: string | null;
  /** UTC. */
  readonly decidedAt: Date;
}

export interface EvidenceCertificate {
  readonly number: string;
  readonly title: string;
  readonly board: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  /** On the day the pack was made. */
  readonly status: string;
}

/**
 * What an evidence pack holds, as its JSON says it. Minutes are whole minutes, days are local days, instants UTC. People other than its
 * person stand in it by name and capacity alone. Never in it: words on lived experience, notes of hours, papers, what references wrote.
 */
export interface EvidenceContent {
  readonly format: 'waymark-evidence';
  readonly version: 1;
  readonly language: Locale;
  readonly madeAt: Date;
  readonly person: string;
  /** The person themself, or a reviewer of this board on a case. */
  readonly madeFor: { readonly kind: 'PERSON' } | { readonly kind: 'BOARD'; readonly board: string };
  readonly training: readonly EvidenceTraining[];
  readonly hours: readonly SignedHours[];
  readonly rolePlays: readonly JudgedRolePlay[];
  readonly exams: readonly EvidenceExam[];
  readonly decisions: readonly EvidenceDecision[];
  readonly certificates: readonly EvidenceCertificate[];
}

export const evidenceJson = (content: EvidenceContent): Buffer => Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8');
