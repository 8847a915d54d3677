import type { SigningAlg } from './signer';

/** Each purpose has keys of its own. The seal's stands in certificates and is kept apart, in `keys/issuer`. */
export const algOfPurpose = {
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
export const keyPurposes = Object.keys(algOfPurpose) as KeyPurpose[];
