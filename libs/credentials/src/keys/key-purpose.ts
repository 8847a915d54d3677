import type { SigningAlg } from './signer';

/** Each purpose has keys of its own. */
export const algOfPurpose = {
  /** Certifies document authorities, and signs the list of those that were taken back; everybody outside pins it. */
  root: 'ES256',
  /** Certifies seals and time-stamps, and signs the list of those that were taken back; it stands in a certificate of the root. */
  documents: 'ES256',
  /** The seal of each PDF (PAdES); it stands in a certificate of the document authority. */
  seal: 'ES256',
  /** Our own time-stamp authority (RFC 3161), certified beside the seal. */
  stamp: 'ES256',
  /** Checkpoints of the transparency log. */
  log: 'EdDSA',
  /** Data Integrity proofs (eddsa-rdfc-2022). */
  'credential-eddsa': 'EdDSA',
  /** Open Badges as VC-JWT: RS256 is the least that the standard asks for. */
  'credential-rs256': 'RS256',
  /** SD-JWT VC. */
  'credential-es256': 'ES256',
} as const satisfies Readonly<Record<string, SigningAlg>>;

export type KeyPurpose = keyof typeof algOfPurpose;
/** Purposes whose keys certify others. The ring knows their public halves alone: the private ones lie in a safe. */
export type AuthorityPurpose = 'root' | 'documents';
/** Purposes whose keys stand in certificates, which travel with what they sign. */
export type CertifiedPurpose = 'seal' | 'stamp';
/** Purposes whose keys verifiers are told about, a day before they sign. */
export type PublishedPurpose = Exclude<KeyPurpose, CertifiedPurpose | AuthorityPurpose>;
export const isCertified = (purpose: KeyPurpose): purpose is CertifiedPurpose => purpose === 'seal' || purpose === 'stamp';
export const isAuthority = (purpose: KeyPurpose): purpose is AuthorityPurpose => purpose === 'root' || purpose === 'documents';
export const keyPurposes = Object.keys(algOfPurpose) as KeyPurpose[];
