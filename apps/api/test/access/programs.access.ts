import { Role } from '@waymark/kernel';

export const programsAccess = {
  roster: [Role.PROGRAM_STAFF],
  addToRoster: [Role.PROGRAM_STAFF],
  removeFromRoster: [Role.PROGRAM_STAFF],
  rosterWatch: [Role.PROGRAM_STAFF],
  watchNotices: [Role.PROGRAM_STAFF],
  chooseWatchDelivery: [Role.PROGRAM_STAFF],
  stateWatchPurpose: [Role.PROGRAM_STAFF],
  makeWatchCalendar: [Role.PROGRAM_STAFF],
  watchQuestions: [Role.PROGRAM_STAFF, Role.ORG_ADMIN],
  answerWatchQuestion: [Role.PROGRAM_STAFF, Role.ORG_ADMIN],
  askAboutWatch: 'signedIn',
  rosterCalendar: 'public',
  makeRosterReceipt: [Role.PROGRAM_STAFF],
  rosterImport: [Role.PROGRAM_STAFF],
  checkRosterRows: [Role.PROGRAM_STAFF],
  applyRosterImport: [Role.PROGRAM_STAFF],
} as const;
