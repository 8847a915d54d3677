/** Why a sealed file is refused. */
export const sealCodes = [
  /** Not a PDF of the kind that is issued here. */
  'SEAL_NOT_A_CERTIFICATE',
  'SEAL_ABSENT',
  /** More than one signature, or none of the expected kind. */
  'SEAL_NOT_SINGLE',
  /** Something was added after the file was finished (an incremental update). */
  'SEAL_FILE_UPDATED',
  'SEAL_TRAILING_BYTES',
  /** The signed range starts late, has holes, or skips more than the signature itself. */
  'SEAL_RANGE_BROKEN',
  'SEAL_NOT_WHOLE_FILE',
  /** Something hides in the unused room behind the signature. */
  'SEAL_PADDING_USED',
  /** The signature is not encoded as ours are, bit by bit. */
  'SEAL_MALFORMED',
  /** The content is not what was signed. */
  'SEAL_CONTENT_ALTERED',
  'SEAL_SIGNATURE_WRONG',
  'SEAL_ISSUER_UNTRUSTED',
  /** The certificate of the signer was not valid at the stated time. */
  'SEAL_TIME_OUTSIDE_CERTIFICATE',
  /** The file has room for a time-stamp and carries none. */
  'SEAL_STAMP_ABSENT',
  /** The time-stamp is not over this seal, says another time than the file, or is in a file that has no room for one. */
  'SEAL_STAMP_WRONG',
  /** Whoever gave the time is nobody that we trust with it. */
  'SEAL_STAMP_UNTRUSTED',
  /** An archival copy carries certificates or lists that do not prove this seal. */
  'SEAL_ARCHIVE_WRONG',
  /** The issuer took the certificate of the seal back, from before it sealed. */
  'SEAL_TAKEN_BACK',
  /** The key of the seal, or of its time-stamp, may have been in wrong hands, and nobody outside saw this file in the log before. */
  'SEAL_KEY_COMPROMISED',
  /** Sealed by a key whose private half was destroyed before. */
  'SEAL_KEY_RETIRED',
] as const;

export type SealCode = (typeof sealCodes)[number];
