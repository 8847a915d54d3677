export const platformAccess = {
  uploadOptions: 'signedIn',
  createUpload: 'signedIn',
  uploadOffset: 'signedIn',
  appendUpload: 'signedIn',
} as const;
