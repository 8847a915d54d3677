import { collect, openDocument } from './certificate-document';
import type { CertificateFacts } from './certificate-facts';
import type { CertificateFonts } from './certificate-fonts';
import { CertificatePen, type CertificateKit } from './certificate-pen';
import { drawSheet, type SheetContent } from './certificate-sheet';
import { fill, formatDay } from './certificate-texts';
import { drawSealField } from './seal-field';
import { mustBePrintable } from './text-runs';

/**
 * Draws the certificate as a tagged PDF (PDF/A-3a, PDF/UA-1) with an empty seal field. The same facts give the same bytes.
 * Throws CREDENTIAL_NAME_UNPRINTABLE or CREDENTIAL_TEXT_UNPRINTABLE (`details.character`) and CREDENTIAL_TEXT_TOO_LONG.
 */
export async function drawCertificate(facts: CertificateFacts, kit: CertificateKit): Promise<Uint8Array> {
  mustPrintName(facts.holderName, kit.fonts);
  for (const text of otherTexts(facts)) mustBePrintable(text, kit.fonts.regular, 'CREDENTIAL_TEXT_UNPRINTABLE');
  const values = { ...wordsOf(facts), validUntil: formatDay(facts.validUntil, facts.lang) };
  const content: SheetContent = { facts, say: (key) => fill(kit.texts[facts.lang][key], values) };
  const doc = openDocument(facts, content.say('documentTitle'));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen = new CertificatePen(doc, kit.fonts);
  drawSheet(pen, root, content);
  drawSealField(pen, root, { alt: content.say('sealAlt'), label: content.say('sealField'), author: facts.boardName });
  root.end();
  return collect(doc);
}

/** Ask before issuing: throws CREDENTIAL_NAME_UNPRINTABLE, naming the character, so that a person can spell the name otherwise. */
export function mustPrintName(holderName: string, fonts: CertificateFonts): void {
  mustBePrintable(holderName, fonts.bold, 'CREDENTIAL_NAME_UNPRINTABLE');
}

function wordsOf({ title, holderName, boardName, schemeName, schemeVersion, number, verifyUrl }: CertificateFacts): Record<string, string> {
  return { title, holderName, boardName, schemeName, schemeVersion, number, verifyUrl };
}

function otherTexts(facts: CertificateFacts): string[] {
  const { holderName: _, ...words } = wordsOf(facts);
  return [...Object.values(words), ...facts.evidence.flatMap(({ label, value }) => [label, value]), ...facts.signatories.flatMap(({ name, role }) => [name, role])];
}
