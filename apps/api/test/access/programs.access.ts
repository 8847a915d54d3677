import { Role } from '@waymark/kernel';

export const programsAccess = {
  roster: [Role.PROGRAM_STAFF],
  addToRoster: [Role.PROGRAM_STAFF],
  removeFromRoster: [Role.PROGRAM_STAFF],
  makeRosterReceipt: [Role.PROGRAM_STAFF],
  rosterImport: [Role.PROGRAM_STAFF],
  checkRosterRows: [Role.PROGRAM_STAFF],
  applyRosterImport: [Role.PROGRAM_STAFF],
} as const;
