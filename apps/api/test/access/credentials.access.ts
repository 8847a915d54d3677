import { Role } from '@waymark/kernel';

export const credentialsAccess = {
  myCredentials: 'signedIn',
  boardCredentials: [Role.REVIEWER, Role.ORG_ADMIN],
  boardCredentialsCsv: [Role.REVIEWER, Role.ORG_ADMIN],
  credential: 'signedIn',
  recordCredentialEvent: [Role.REVIEWER],
  verifyForm: 'public',
  verifyDocument: 'public',
  verifyModule: 'public',
  makeReceipt: 'public',
  receipt: 'public',
  receiptPdf: 'public',
  learnerRecordJwt: 'signedIn',
  platformDid: 'public',
  jwks: 'public',
  jwtIssuer: 'public',
  boardDid: 'public',
  issuerProfile: 'public',
  publicKey: 'public',
  statusList: 'public',
  statusListJwt: 'public',
} as const;
