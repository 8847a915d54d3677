import { isLocalDate, must, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const transferErrorCodes = ['TRANSFER_NOT_OFFERED', 'TRANSFER_CERTIFICATE_INCOMPLETE', 'TRANSFER_VERIFIED_ALREADY', 'TRANSFER_SOURCE_MISSING', 'TRANSFER_DAY_UNFIT'] as const;

/** What the board that issued it said. */
export enum SourceResult {
  CONFIRMED = 'CONFIRMED',
  NOT_FOUND = 'NOT_FOUND',
  NOT_ACTIVE = 'NOT_ACTIVE',
}

/** How it was asked; a copy that the applicant sends is no source. */
export enum SourceMethod {
  WEBSITE = 'WEBSITE',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  LETTER = 'LETTER',
}

export interface Named {
  readonly body: string;
  readonly number: string;
}

export function checkNamed(typed: Named): Named {
  const named = { body: tidy(typed.body), number: tidy(typed.number) };
  must(named.body.length > 0 && named.number.length > 0, 'TRANSFER_CERTIFICATE_INCOMPLETE');
  return named;
}

export interface Verified {
  readonly result: SourceResult;
  readonly method: SourceMethod;
  /** Who answered, or the address of the page. */
  readonly contact: string;
  readonly validUntil: LocalDate | null;
}

/** Once, by name, with who was asked and how. */
export function checkVerified(claim: { readonly result: SourceResult | null; readonly credentialId: string | null }, typed: Omit<Verified, 'validUntil'> & { readonly validUntil?: string | null }): Verified {
  must(claim.result === null && claim.credentialId === null, 'TRANSFER_VERIFIED_ALREADY');
  const contact = tidy(typed.contact);
  must(contact.length > 0, 'TRANSFER_SOURCE_MISSING');
  const validUntil = typed.result === SourceResult.CONFIRMED ? (typed.validUntil ?? null) : null;
  must(validUntil === null || isLocalDate(validUntil), 'TRANSFER_DAY_UNFIT');
  return { result: typed.result, method: typed.method, contact, validUntil };
}
