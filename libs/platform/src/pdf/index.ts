export { closePdf, openPdf, type PdfHead } from './pdf-document';
export { openPdfFonts, type PdfFonts } from './pdf-fonts';
export { PdfFlow, type PdfColumn } from './pdf-flow';
export { internals, pdfText } from './pdf-internals';
export { palette } from './pdf-palette';
export { PdfPen, type Ink } from './pdf-pen';
export { mustBePrintable } from './text-runs';
export const pdfErrorCodes = ['PDF_TEXT_TOO_LONG'] as const;
