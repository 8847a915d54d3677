import { Role } from '@waymark/kernel';

export const platformAccess = {
  inbox: 'signedIn',
  recordCheck: [Role.PLATFORM_ADMIN],
  thread: 'signedIn',
  writeMessage: 'signedIn',
  eraseMessage: 'signedIn',
  readThread: 'signedIn',
  uploadOptions: 'signedIn',
  createUpload: 'signedIn',
  uploadOffset: 'signedIn',
  appendUpload: 'signedIn',
} as const;
