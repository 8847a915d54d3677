export const platformAccess = {
  inbox: 'signedIn',
  thread: 'signedIn',
  writeMessage: 'signedIn',
  eraseMessage: 'signedIn',
  readThread: 'signedIn',
  uploadOptions: 'signedIn',
  createUpload: 'signedIn',
  uploadOffset: 'signedIn',
  appendUpload: 'signedIn',
} as const;
