/** The files that may travel in a certificate; anything else is not sealed. */
export const attachmentNames = ['credential.json', 'credential.jwt', 'evidence.json'] as const;
export type AttachmentName = (typeof attachmentNames)[number];
