export { certificateNumber, codeLength, codeRandomBytes, drawCode, formatCode, normaliseCode } from './certificate-code.rules';
export { documentErrorCodes, maxEvidence, maxSignatories, type CertificateFacts } from './certificate-facts';
export { fill, loadCertificateTexts, type CertificateTexts } from './certificate-texts';
export { drawCertificate, mustPrintName, type Attachment, type CertificateKit } from './draw-certificate';
export { sealCodes, type SealCode } from './seal-codes';
export { readAttachments } from './read-attachments';
export { rooms, type Room } from './seal-field';
export { sealPdf, type Sealer } from './seal-pdf';
export { verifySealedPdf, type SealSigner, type SealVerdict } from './verify-sealed-pdf';
