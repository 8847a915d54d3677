import { Role } from '@waymark/kernel';

export const certificationAccess = {
  certificationSchemes: 'signedIn',
  myApplications: 'signedIn',
  application: 'signedIn',
  applicationQueue: [Role.REVIEWER],
  applyForCertification: 'signedIn',
  saveApplicationField: 'signedIn',
  signAttestation: 'signedIn',
  sendApplication: 'signedIn',
  withdrawApplication: 'signedIn',
  askFeeWaiver: 'signedIn',
  saveStatement: 'signedIn',
  eraseStatement: 'signedIn',
  readStatement: [Role.REVIEWER],
  nameStatementReader: [Role.REVIEWER],
  dismissStatementReader: [Role.REVIEWER],
  recordFee: [Role.REVIEWER],
  decideApplication: [Role.REVIEWER],
  confirmDecision: [Role.REVIEWER],
} as const;
