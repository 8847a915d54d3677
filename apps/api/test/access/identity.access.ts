import { Role } from '@waymark/kernel';

/** Who may call what, operation by operation: written by hand, held against the code. */
export const identityAccess = {
  me: 'public',
  setMyName: 'signedIn',
  setMyLocale: 'signedIn',
  declareTie: 'signedIn',
  organisationMembers: [Role.ORG_ADMIN, Role.PLATFORM_ADMIN],
  inviteMember: [Role.ORG_ADMIN, Role.PLATFORM_ADMIN],
  signIn: 'public',
  sendCode: 'public',
  signInByCode: 'public',
  signOut: 'public',
  invitation: 'public',
  accept: 'public',
  errorCodes: 'public',
  live: 'public',
  ready: 'public',
  page: 'public',
  newest: 'public',
} as const;
