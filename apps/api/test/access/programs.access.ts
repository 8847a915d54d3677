import { Role } from '@waymark/kernel';

export const programsAccess = {
  roster: [Role.PROGRAM_STAFF],
  addToRoster: [Role.PROGRAM_STAFF],
  removeFromRoster: [Role.PROGRAM_STAFF],
} as const;
