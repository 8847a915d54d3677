export const platformAccess = {
  inbox: 'signedIn',
  uploadOptions: 'signedIn',
  createUpload: 'signedIn',
  uploadOffset: 'signedIn',
  appendUpload: 'signedIn',
} as const;
