export { keyErrorCodes } from './key-folder';
export { loadOrCreateIssuerKeys, type IssuerKeyOptions, type IssuerKeys } from './issuer-keys';
export type { Signer } from './signer';
