import { Role } from '@waymark/kernel';

export const credentialsAccess = {
  myCredentials: 'signedIn',
  boardCredentials: [Role.REVIEWER],
  credential: 'signedIn',
  recordCredentialEvent: [Role.REVIEWER],
  verifyForm: 'public',
  verifyDocument: 'public',
} as const;
