import { createHash } from 'node:crypto';
import type { CertificateTexts } from './certificate-texts';

/** The drawing itself. Whoever changes what it puts on the sheet gives it the next number: a spec holds the two together. */
export const drawing = 1;

/** What a certificate is drawn by, as one digest of 32 bytes: the drawing and its texts in all languages. */
export const templateOf = (texts: CertificateTexts): Buffer => createHash('sha256').update(JSON.stringify([drawing, texts])).digest();
