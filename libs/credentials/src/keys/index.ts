export { loadOrCreateIssuerKeys, type IssuerKeyOptions, type IssuerKeys } from './issuer-keys';
export { keyErrorCodes } from './key-folder';
export { keyPurposes, type KeyPurpose } from './key-purpose';
export { KeyRing } from './key-ring.service';
export { acceptance, KeyState, stateOf, type KeyAcceptance } from './key-state.rules';
export { SigningKeyEvent } from './signing-key-event.entity';
export { SigningKey } from './signing-key.entity';
export type { CertifiedSigner, Signer, SigningAlg } from './signer';
