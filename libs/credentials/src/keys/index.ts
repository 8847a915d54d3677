export { keyErrorCodes, loadOrCreateIssuerKeys, type IssuerKeyOptions, type IssuerKeys } from './issuer-keys';
export type { Signer } from './signer';
