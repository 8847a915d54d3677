import { must, tidy } from '@waymark/kernel';
import type { Evaluation } from '../scheme';

export const applicationErrorCodes = [
  'APPLICATION_SCHEME_UNKNOWN',
  'APPLICATION_RULES_OVER',
  'APPLICATION_SCHEME_CLOSED',
  'APPLICATION_TRACK_UNKNOWN',
  'APPLICATION_NOT_OPEN',
  'APPLICATION_REQUIREMENTS_UNMET',
  'APPLICATION_NAME_MISSING',
  'APPLICATION_NAME_TOO_LONG',
  'APPLICATION_FIELD_UNFIT',
  'ATTESTATION_UNKNOWN',
  'ATTESTATION_NAME_DIFFERS',
] as const;

export enum ApplicationStatus {
  OPEN = 'OPEN',
  SENT = 'SENT',
  /** The board asked for more: the applicant has it. */
  ASKED = 'ASKED',
  SECOND_LOOK = 'SECOND_LOOK',
  ISSUED = 'ISSUED',
  DENIED = 'DENIED',
  APPEALED = 'APPEALED',
  WITHDRAWN = 'WITHDRAWN',
}

const { OPEN, SENT, ASKED, SECOND_LOOK, ISSUED, DENIED, APPEALED, WITHDRAWN } = ApplicationStatus;

// A first decision waits for a second person, who confirms it or sends the case back to the queue. A "no" may be appealed:
// the appeal leads to a new look, or the "no" stays.
export const next: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  [OPEN]: [SENT, WITHDRAWN],
  [SENT]: [ASKED, SECOND_LOOK, WITHDRAWN],
  [ASKED]: [SENT, WITHDRAWN],
  [SECOND_LOOK]: [ISSUED, DENIED, SENT],
  [ISSUED]: [],
  [DENIED]: [APPEALED],
  [APPEALED]: [SENT, DENIED],
  [WITHDRAWN]: [],
};

/** A reviewer can hold the case. */
export const inReview: readonly ApplicationStatus[] = [SENT, ASKED, SECOND_LOOK, APPEALED];

/** One of these a person and scheme. */
export const runningStatuses: readonly ApplicationStatus[] = [OPEN, ...inReview];

export function move(from: ApplicationStatus, to: ApplicationStatus, code: string): ApplicationStatus {
  must(next[from].includes(to), code, { status: from });
  return to;
}

type Node = Evaluation['requirements'][number];
const unless = (isFine: (node: Node) => boolean, { requirements }: Evaluation): string[] => requirements.filter((node) => !isFine(node)).map(({ id }) => id);

/** Done, or nothing but a look of the board is missing, which it can only take once it has the application. */
export const isSendable = (node: Pick<Node, 'status' | 'whoseTurn'>): boolean => node.status === 'MET' || (node.status === 'PENDING' && node.whoseTurn === 'BOARD');

export function checkSendable(evaluation: Evaluation): void {
  const unmet = unless(isSendable, evaluation);
  must(unmet.length === 0, 'APPLICATION_REQUIREMENTS_UNMET', { unmet });
}

/** Asked when it is approved, and once more before the certificate is issued. */
export function checkMet(evaluation: Evaluation): void {
  const unmet = unmetOf(evaluation);
  must(unmet.length === 0, 'APPLICATION_REQUIREMENTS_UNMET', { unmet });
}

/** The ids of the requirements that are not met. */
export const unmetOf = (evaluation: Evaluation): string[] => unless(({ met }) => met, evaluation);

export enum ApplicationField {
  CERTIFICATE_NAME = 'CERTIFICATE_NAME',
  CERTIFICATE_LANGUAGE = 'CERTIFICATE_LANGUAGE',
}

export interface ApplicationFields {
  certificateName: string;
  certificateLanguage: 'en' | 'es';
}

function certificateName(typed: string): Pick<ApplicationFields, 'certificateName'> {
  const name = tidy(typed);
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
  must(sameName(tidy(typed), certificateName), 'ATTESTATION_NAME_DIFFERS', { name: certificateName });
}
