import { Role } from '@waymark/kernel';

export const credentialsAccess = {
  myCredentials: 'signedIn',
  boardCredentials: [Role.REVIEWER, Role.ORG_ADMIN],
  boardCredentialsCsv: [Role.REVIEWER, Role.ORG_ADMIN],
  credential: 'signedIn',
  recordCredentialEvent: [Role.REVIEWER],
  verifyForm: 'public',
  verifyDocument: 'public',
  makeReceipt: 'public',
  receipt: 'public',
  receiptPdf: 'public',
} as const;
