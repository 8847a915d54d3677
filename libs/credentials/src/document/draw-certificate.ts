import { closePdf, mustBePrintable, openPdf, PdfPen, type PdfFonts, type PdfHead } from '@waymark/platform';
import type { AttachmentName } from './attachment-names';
import { formatCode } from './certificate-code.rules';
import type { CertificateFacts } from './certificate-facts';
import { drawSheet, type SheetContent } from './certificate-sheet';
import { fill, formatDay, type CertificateTexts } from './certificate-texts';
import { drawSealField, rooms, type Room } from './seal-field';

/** What is needed to draw certificates, made once: `openPdfFonts()` and `loadCertificateTexts(localesDir)`. */
export interface CertificateKit {
  readonly fonts: PdfFonts;
  readonly texts: CertificateTexts;
}

/** A file that travels inside the certificate. */
export interface Attachment {
  readonly name: AttachmentName;
  readonly type: string;
  readonly text: string;
  /** What it is to the page (PDF 2.0, associated files). */
  readonly relationship: 'Source' | 'Alternative' | 'Supplement';
  readonly description: string;
}

export interface CertificateExtras {
  readonly room?: Room;
  readonly attachments?: readonly Attachment[];
  /** Stands behind the address in the square: checked with no network. */
  readonly slip?: string;
}

/**
 * Draws the certificate as a tagged PDF (PDF/A-3a, PDF/UA-1) with an empty seal field. The same facts give the same bytes.
 * Throws CREDENTIAL_NAME_UNPRINTABLE or CREDENTIAL_TEXT_UNPRINTABLE (`details.character`) and PDF_TEXT_TOO_LONG.
 */
export async function drawCertificate(facts: CertificateFacts, kit: CertificateKit, { room = rooms.stamped, attachments = [], slip }: CertificateExtras = {}): Promise<Uint8Array> {
  mustPrintName(facts.holderName, kit.fonts);
  for (const text of otherTexts(facts)) mustBePrintable(text, kit.fonts.regular, 'CREDENTIAL_TEXT_UNPRINTABLE');
  const values = { ...wordsOf(facts), validUntil: formatDay(facts.validUntil, facts.lang) };
  const content: SheetContent = { facts, say: (key) => fill(kit.texts[facts.lang][key], values), scanned: slip ? `${facts.verifyUrl}#${slip}` : facts.verifyUrl };
  const doc = openPdf(headOf(facts, content.say('documentTitle')));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen = new PdfPen(doc, kit.fonts);
  drawSheet(pen, root, content);
  drawSealField(pen, root, { alt: content.say('sealAlt'), label: content.say('sealField'), author: facts.boardName, room });
  root.end();
  for (const attachment of attachments) attach(doc, attachment, createdAt(facts));
  return closePdf(doc);
}

// The same facts give the same bytes: no clock is read.
const createdAt = (facts: CertificateFacts): Date => new Date(`${facts.issuedOn}T00:00:00Z`);

function attach(doc: PDFKit.PDFDocument, { text, ...about }: Attachment, at: Date): void {
  doc.file(Buffer.from(text), { ...about, modifiedDate: at } as PDFKit.Mixins.PDFAttachmentOptions);
}

/** Ask before issuing: throws CREDENTIAL_NAME_UNPRINTABLE, naming the character, so that a person can spell the name otherwise. */
export function mustPrintName(holderName: string, fonts: PdfFonts): void {
  mustBePrintable(holderName, fonts.bold, 'CREDENTIAL_NAME_UNPRINTABLE');
}

function headOf(facts: CertificateFacts, title: string): PdfHead {
  const { lang, boardName: author, number: subject } = facts;
  return { lang, title, author, subject, keywords: formatCode(facts.code), createdAt: createdAt(facts), layout: 'landscape' };
}

function wordsOf({ title, holderName, boardName, schemeName, schemeVersion, number, verifyUrl }: CertificateFacts): Record<string, string> {
  return { title, holderName, boardName, schemeName, schemeVersion, number, verifyUrl };
}

function otherTexts(facts: CertificateFacts): string[] {
  const { holderName: _, ...words } = wordsOf(facts);
  return [...Object.values(words), ...facts.evidence.flatMap(({ label, value }) => [label, value]), ...facts.signatories.flatMap(({ name, role }) => [name, role])];
}
