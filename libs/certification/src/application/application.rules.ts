import { must } from '@waymark/kernel';

export const applicationErrorCodes = [
  'APPLICATION_SCHEME_UNKNOWN',
  'APPLICATION_SCHEME_CLOSED',
  'APPLICATION_NOT_OPEN',
  'APPLICATION_REQUIREMENTS_UNMET',
  'APPLICATION_NAME_MISSING',
  'APPLICATION_NAME_TOO_LONG',
  'APPLICATION_FIELD_UNFIT',
  'ATTESTATION_UNKNOWN',
  'ATTESTATION_NAME_DIFFERS',
  'DECISION_STATUS_UNFIT',
  'DECISION_REASON_MISSING',
  'DECISION_REASON_TOO_LONG',
  'DECISION_CONFLICT_OF_INTEREST',
  'DECISION_SECOND_PERSON_NEEDED',
] as const;

export enum ApplicationStatus {
  OPEN = 'OPEN',
  SENT = 'SENT',
  SECOND_LOOK = 'SECOND_LOOK',
  ISSUED = 'ISSUED',
  DENIED = 'DENIED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum DecisionOutcome {
  APPROVE = 'APPROVE',
  DENY = 'DENY',
}

const { OPEN, SENT, SECOND_LOOK, ISSUED, DENIED, WITHDRAWN } = ApplicationStatus;

// A first decision waits for a second person, who confirms it or sends the case back to the queue.
export const next: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  [OPEN]: [SENT, WITHDRAWN],
  [SENT]: [SECOND_LOOK, WITHDRAWN],
  [SECOND_LOOK]: [ISSUED, DENIED, SENT],
  [ISSUED]: [],
  [DENIED]: [],
  [WITHDRAWN]: [],
};

export function move(from: ApplicationStatus, to: ApplicationStatus, code: string): ApplicationStatus {
  must(next[from].includes(to), code, { status: from });
  return to;
}

export enum ApplicationField {
  CERTIFICATE_NAME = 'CERTIFICATE_NAME',
  CERTIFICATE_LANGUAGE = 'CERTIFICATE_LANGUAGE',
}

export interface ApplicationFields {
  certificateName: string;
  certificateLanguage: 'en' | 'es';
}

function certificateName(typed: string): Pick<ApplicationFields, 'certificateName'> {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  must(name.length > 0, 'APPLICATION_NAME_MISSING');
  must(name.length <= 120, 'APPLICATION_NAME_TOO_LONG', { most: 120 });
  return { certificateName: name };
}

/** One field at a time: each is checked and kept by itself, so that a bad one loses nothing else. */
export function setField(field: ApplicationField, value: string): Partial<ApplicationFields> {
  if (field === ApplicationField.CERTIFICATE_NAME) return certificateName(value);
  must(value === 'en' || value === 'es', 'APPLICATION_FIELD_UNFIT', { field });
  return { certificateLanguage: value };
}

const sameName = (a: string, b: string): boolean => a.normalize('NFKC').toLocaleLowerCase() === b.normalize('NFKC').toLocaleLowerCase();

/** Typing one's own name is the signature; a different one is a mistake or another person. */
export function checkSignedName(typed: string, certificateName: string): void {
  must(sameName(typed.replace(/\s+/gu, ' ').trim(), certificateName), 'ATTESTATION_NAME_DIFFERS', { name: certificateName });
}

export function checkReasons(typed: string): string {
  const reasons = typed.trim();
  must(reasons.length > 0, 'DECISION_REASON_MISSING');
  must(reasons.length <= 2000, 'DECISION_REASON_TOO_LONG', { most: 2000 });
  return reasons;
}

/** What ties a reviewer to an applicant. Anybody tied to the person looks away. */
export interface Ties {
  readonly isApplicant: boolean;
  /** As the supervisor of their work, by signing their hours, or by grading them. */
  readonly hasSupervisedThem: boolean;
  readonly sharesAnOrganisation: boolean;
}

export const isConflicted = (ties: Ties): boolean => ties.isApplicant || ties.hasSupervisedThem || ties.sharesAnOrganisation;
