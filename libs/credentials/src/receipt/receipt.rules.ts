import type { Standing } from '../credential/credential-status.rules';
import { isSameName } from '../verification/certificate-name.rules';
import type { Verification, VerificationStatus, VerifiedCredential } from '../verification/verification.rules';

/** More rows than a list that one person reads; drawing them takes about a second. */
export const mostReceiptRows = 1000;

export const receiptErrorCodes = ['RECEIPT_NOT_CHECKED', 'RECEIPT_EMPTY', 'RECEIPT_TOO_LONG'] as const;

type Said = Pick<VerifiedCredential, 'number' | 'holderName' | 'title' | 'boardName' | 'schemeName' | 'schemeVersion' | 'issuedOn' | 'validUntil' | 'replacedBy' | 'lateUntil' | 'evidence'>;

/** One answer as it was given. The code of the certificate is not in it: a receipt opens nothing. */
export interface ReceiptLine {
  readonly status: VerificationStatus;
  /** The note of a program; nothing for a stranger. */
  readonly label: string | null;
  /** Nothing where it could not be checked. */
  readonly certificate: (Said & Standing) | null;
}

/** What a receipt keeps of an answer. */
export function lineOf({ status, credential, standing }: Verification, label: string | null): ReceiptLine {
  if (!credential || !standing) return { status, label, certificate: null };
  const { number, holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, replacedBy, lateUntil = null, evidence } = credential;
  const { status: word, since, publicReason, conditions } = standing;
  return { status, label, certificate: { number, holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, replacedBy, lateUntil, evidence, status: word, since, publicReason, conditions } };
}

/** Whoever has another name since is not told by the former one, nor by the number that leads to the new one. */
export function unnamedLines(lines: readonly ReceiptLine[], former: ReadonlySet<string>): ReceiptLine[] {
  return lines.map((line) => (line.certificate && former.has(line.certificate.number) ? { ...line, certificate: { ...line.certificate, holderName: null, replacedBy: null } } : line));
}

/** A sheet that somebody holds says a name: whether the receipt said the same. */
export const saysName = (lines: readonly ReceiptLine[], typed: string): boolean => lines.some(({ certificate }) => certificate?.holderName && isSameName(typed, certificate.holderName));

const order: readonly VerificationStatus[] = ['active', 'conditional', 'expired', 'suspended', 'revoked', 'superseded', 'unchecked', 'unknown'];

/** How many answers of each kind, in the order in which they are told. */
export function countsOf(lines: readonly Pick<ReceiptLine, 'status'>[]): { readonly status: VerificationStatus; readonly count: number }[] {
  return order.map((status) => ({ status, count: lines.filter((line) => line.status === status).length })).filter(({ count }) => count > 0);
}
