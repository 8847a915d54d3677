import { longDay } from '@waymark/kernel';
import { closePdf, openPdf, palette, PdfFlow, PdfPen } from '@waymark/platform';
import type { PdfFonts } from '@waymark/platform';
import { formatCode } from '../document';
import { boardWords, factRows, foot, moment, sentence } from './receipt-words';
import type { ReceiptTexts } from './receipt-words';
import { countsOf } from './receipt.rules';
import type { ReceiptLine } from './receipt.rules';
import type { VerificationReceipt } from './verification-receipt.entity';

/** The receipt as a tagged PDF. The same facts give the same bytes. */
export function drawVerificationReceipt(receipt: VerificationReceipt, texts: ReceiptTexts, fonts: PdfFonts): Promise<Uint8Array> {
  const { say, locale } = texts;
  const title = say('title');
  const doc = openPdf({ lang: locale, title, author: 'Waymark', subject: formatCode(receipt.code), createdAt: receipt.checkedAt, layout: 'portrait' });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new PdfFlow(new PdfPen(doc, fonts), root);
  flow.text('Waymark', { size: 11, weight: 'bold', color: palette.deep, above: 0 });
  flow.text(title, { tag: 'H1', size: 20, weight: 'light', color: palette.deep });
  flow.text(say('code', { code: formatCode(receipt.code) }), { size: 12, weight: 'bold' });
  if (receipt.madeFor === null) drawOne(flow, receipt, texts);
  else drawList(flow, receipt, { ...texts, madeFor: receipt.madeFor });
  flow.text(say('then'), { size: 10, above: 18 });
  flow.text(foot(receipt, texts), { size: 8, color: palette.quiet, above: 10 });
  root.end();
  return closePdf(doc);
}

function drawOne(flow: PdfFlow, receipt: VerificationReceipt, texts: ReceiptTexts): void {
  const { say, verify } = texts;
  flow.text(say('said', { at: moment(receipt, texts) }), { size: 11, above: 12 });
  for (const line of receipt.lines) {
    flow.text(verify(`status.${line.status}`), { tag: 'H2', size: 14, weight: 'bold', color: palette.deep, above: 10 });
    for (const words of [sentence(line, texts), ...boardWords(line, texts)]) flow.text(words, { size: 12 });
    flow.text(say('shown'), { tag: 'H2', size: 12, weight: 'bold', color: palette.deep, above: 18 });
    flow.table([{ head: say('what'), share: 35 }, { head: say('value'), share: 65 }], factRows(line, texts));
  }
}

function drawList(flow: PdfFlow, receipt: VerificationReceipt, texts: ReceiptTexts & { readonly madeFor: string }): void {
  const { say, verify, madeFor } = texts;
  flow.text(say('list', { organisation: madeFor, count: receipt.lines.length, at: moment(receipt, texts) }), { size: 11, above: 12 });
  for (const { status, count } of countsOf(receipt.lines)) flow.text(`${verify(`status.${status}`)}: ${count}`, { size: 11, above: 3 });
  flow.text(say('rows'), { tag: 'H2', size: 12, weight: 'bold', color: palette.deep, above: 18 });
  const heads = [[say('holder'), 25], [verify('label.number'), 19], [say('status'), 15], [verify('label.validUntil'), 18], [say('note'), 23]] as const;
  flow.table(heads.map(([head, share]) => ({ head, share })), receipt.lines.map((line) => listRow(line, texts)));
}

function listRow(line: ReceiptLine, texts: ReceiptTexts): string[] {
  const { certificate, label } = line;
  const words = [label ?? '', ...boardWords(line, texts)].filter(Boolean).join('. ');
  return [certificate ? (certificate.holderName ?? texts.say('former')) : '', certificate?.number ?? '', texts.verify(`status.${line.status}`), certificate ? longDay(certificate.validUntil, texts.locale) : '', words];
}
