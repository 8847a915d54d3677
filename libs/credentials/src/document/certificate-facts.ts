import type { Locale, LocalDate } from '@waymark/kernel';

/** Everything that a certificate says; drawn as it is, so the caller snapshots it before. Holds the holder's name. */
export interface CertificateFacts {
  readonly lang: Locale;
  readonly holderName: string;
  readonly title: string;
  readonly boardName: string;
  readonly schemeName: string;
  readonly schemeVersion: string;
  readonly number: string;
  /** 16 letters without hyphens; printed in groups of four. */
  readonly code: string;
  /** The page that says whether it is valid. */
  readonly verifyUrl: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  /** What was proved, in the certificate's language: at most `maxEvidence` lines. */
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
  /** Who decided and who issued: at most `maxSignatories`. */
  readonly signatories: readonly { readonly name: string; readonly role: string }[];
}

export const maxEvidence = 9;
export const maxSignatories = 2;

export const documentErrorCodes = [
  'CREDENTIAL_ARCHIVE_UNREADY',
  'CREDENTIAL_CODE_NEEDS_RANDOM',
  'CREDENTIAL_NUMBER_MALFORMED',
  'CREDENTIAL_NAME_UNPRINTABLE',
  'CREDENTIAL_TEXT_UNPRINTABLE',
  'CREDENTIAL_DATE_INVALID',
  'CREDENTIAL_PLACEHOLDER_MISSING',
  'CREDENTIAL_SEAL_TOO_LONG',
] as const;
