import { Role } from '@waymark/kernel';

export const hoursAccess = {
  placements: 'signedIn',
  openPlacement: [Role.ORG_ADMIN, Role.SUPERVISOR],
  hours: 'signedIn',
  hoursTally: 'signedIn',
  hoursEntry: 'signedIn',
  hoursCategories: 'signedIn',
  noteFindings: 'signedIn',
  hoursReport: [Role.SUPERVISOR, Role.ORG_ADMIN],
  logHours: 'signedIn',
  correctHours: 'signedIn',
  discardHours: 'signedIn',
  sendHours: 'signedIn',
  amendHours: 'signedIn',
  hoursToSign: [Role.SUPERVISOR],
  signedHours: [Role.SUPERVISOR],
  decideHours: [Role.SUPERVISOR],
} as const;
