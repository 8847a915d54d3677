import { internals, type Ink, type PdfPen } from '@waymark/platform';
import { artwork } from './certificate-artwork';
import { formatCode } from './certificate-code.rules';
import { maxEvidence, maxSignatories, type CertificateFacts } from './certificate-facts';
import { palette, sheet } from './certificate-palette';
import { qrMask, quietModules } from './certificate-qr';
import { formatDay, type CertificateTextKey } from './certificate-texts';

export type Say = (key: CertificateTextKey) => string;
export interface SheetContent {
  readonly facts: CertificateFacts;
  readonly say: Say;
  /** What the square holds. */
  readonly scanned: string;
}
type Parent = PDFKit.PDFStructureElement;

const middle = { x: 110, width: sheet.width - 220, align: 'center' } as const;
const left = { x: 72, width: 262 };
const centre = { x: 350, width: 142, align: 'center' } as const;
const right = { x: 512, width: 258 };
const top = 358;

/** Fills the sheet from top to bottom, in the order in which it is to be read. */
export function drawSheet(pen: PdfPen, root: Parent, content: SheetContent): void {
  pen.decorate(() => pen.place('Art', artwork, { x: 0, y: 0, width: sheet.width }));
  drawHead(pen, root, content);
  drawEvidence(pen, root, content);
  drawDates(pen, root, content);
  drawSignatories(pen, root, content);
  drawCheck(pen, root, content);
}

function drawHead(pen: PdfPen, root: Parent, { facts, say }: SheetContent): void {
  pen.write(root, facts.boardName, { ...middle, y: 135, weight: 'bold', size: 12, minSize: 8, color: palette.quiet });
  const title = { ...middle, tag: 'H1', y: 172, weight: 'light', size: 31, minSize: 15, maxLines: 1, color: palette.deep } as const;
  pen.write(root, facts.title, title);
  pen.write(root, say('certifies'), { ...middle, y: 200, weight: 'regular', size: 11.5, color: palette.quiet });
  drawName(pen, root, facts.holderName);
  pen.decorate(() => drawRule(pen, 280));
  pen.write(root, say('statement'), { ...middle, x: 170, width: sheet.width - 340, y: 305, weight: 'regular', size: 11.5, minSize: 8.5, maxLines: 2, color: palette.ink, leading: 1.45 });
}

const nameInk: Ink = { ...middle, y: 0, weight: 'bold', size: 42, minSize: 13, maxLines: 2, color: palette.deep, leading: 1.2 };

// One large line; two smaller ones where that is too long; both stand in the same space, so that nothing below moves.
function drawName(pen: PdfPen, root: Parent, name: string): void {
  const isShort = pen.fit(name, nameInk).lines.length === 1;
  const ink = isShort ? nameInk : { ...nameInk, size: 27 };
  const { lines, size } = pen.fit(name, ink);
  const baseline = lines.length === 1 ? 246 + size * 0.2 : 243 - size * 0.35;
  pen.write(root, name, { ...ink, y: baseline });
}

function drawRule(pen: PdfPen, y: number): void {
  const half = sheet.width / 2;
  pen.doc.lineWidth(0.7).strokeColor(palette.goldLine);
  pen.doc.moveTo(half - 190, y).lineTo(half - 9, y).moveTo(half + 9, y).lineTo(half + 190, y).stroke();
  pen.doc.polygon([half - 4.5, y], [half, y - 4.5], [half + 4.5, y], [half, y + 4.5]).fill(palette.goldLine);
}

const heading = { weight: 'bold', size: 8.5, color: palette.gold } as const;

function drawEvidence(pen: PdfPen, root: Parent, { facts, say }: SheetContent): void {
  pen.write(root, say('evidenceHeading'), { tag: 'H2', ...left, ...heading, y: top });
  const list = pen.doc.struct('L');
  root.add(list);
  facts.evidence.slice(0, maxEvidence).forEach(({ label, value }, index) => {
    const item = pen.doc.struct('LI');
    list.add(item);
    const row = { y: top + 18 + index * 15.2, size: 8.5, minSize: 5.5, color: palette.ink };
    const shown: Ink = { ...row, ...left, x: left.x + left.width * 0.38, width: left.width * 0.62, weight: 'bold', align: 'right' };
    const fitted = pen.fit(value, shown);
    const room = left.width - fitted.size * Math.max(...fitted.lines.map((line) => line.width)) - 8;
    pen.write(item, label, { tag: 'Lbl', ...row, x: left.x, width: room, weight: 'regular', color: palette.quiet });
    pen.write(item, value, { ...shown, tag: 'LBody' });
    pen.decorate(() => pen.doc.lineWidth(0.3).moveTo(left.x, row.y + 4.6).lineTo(left.x + left.width, row.y + 4.6).stroke(palette.line));
    item.end();
  });
  list.end();
}

function drawDates(pen: PdfPen, root: Parent, { facts, say }: SheetContent): void {
  const pairs = [[say('issuedOn'), formatDay(facts.issuedOn, facts.lang)], [say('validUntil'), formatDay(facts.validUntil, facts.lang)]] as const;
  pairs.forEach(([label, day], index) => {
    const y = top + index * 31;
    pen.write(root, label, { ...centre, ...heading, y });
    pen.write(root, day, { ...centre, y: y + 14.5, weight: 'bold', size: 11.5, minSize: 7, color: palette.ink });
  });
}

function drawSignatories(pen: PdfPen, root: Parent, { facts }: SheetContent): void {
  facts.signatories.slice(0, maxSignatories).forEach(({ name, role }, index) => {
    const y = 494 + index * 22;
    pen.write(root, name, { ...centre, y, weight: 'bold', size: 8.5, minSize: 5, color: palette.ink });
    pen.write(root, role, { ...centre, y: y + 9.6, weight: 'regular', size: 7, minSize: 5, color: palette.quiet });
  });
}

// 35 mm: with a slip a module is half a millimetre, which a printer of 150 dpi and an old telephone still tell apart.
const qrSize = 100;

function drawCheck(pen: PdfPen, root: Parent, { facts, say, scanned }: SheetContent): void {
  const beside = { x: right.x, width: right.width - qrSize - 8 };
  pen.write(root, say('checkHeading'), { tag: 'H2', ...beside, ...heading, y: top, minSize: 6 });
  pen.write(root, say('number'), { ...beside, y: top + 18, weight: 'regular', size: 7.5, color: palette.quiet });
  pen.write(root, facts.number, { ...beside, y: top + 30, weight: 'bold', size: 10.5, minSize: 7, color: palette.ink });
  pen.write(root, say('code'), { ...beside, y: top + 48, weight: 'regular', size: 7.5, color: palette.quiet });
  pen.write(root, formatCode(facts.code), { ...beside, y: top + 60, weight: 'bold', size: 10.5, minSize: 7, color: palette.ink });
  const x = right.x + right.width - qrSize;
  root.add(pen.doc.struct('Figure', { alt: say('qrAlt'), bbox: [x, top - 8, x + qrSize, top - 8 + qrSize] } as { alt: string }, [() => drawQr(pen, scanned, x)]));
  const url = { ...right, y: top + 103, weight: 'bold', size: 8, minSize: 4.5, color: palette.deep } as const;
  pen.link(root, { text: facts.verifyUrl.replace(/^https?:\/\//, ''), url: facts.verifyUrl, about: say('checkLink') }, url);
  const small = { ...right, weight: 'regular', size: 7.5, minSize: 6, maxLines: 4, color: palette.quiet, leading: 1.4 } as const;
  const last = pen.write(root, say('checkHow'), { ...small, y: top + 119 });
  pen.write(root, say('checkFile'), { ...small, y: last + 13.5 });
}

function drawQr(pen: PdfPen, text: string, x: number): void {
  const { size, dots, packed } = qrMask(text);
  const inner = internals(pen.doc);
  const square = inner.ref({ Type: 'XObject', Subtype: 'Image', ImageMask: true, Width: dots, Height: dots, BitsPerComponent: 1, Filter: 'FlateDecode', Length: 0 });
  square.write(packed);
  square.end();
  inner.page.xobjects['Qr'] = square;
  const quiet = (qrSize / (size + 2 * quietModules)) * quietModules;
  const side = (qrSize - 2 * quiet).toFixed(3);
  pen.doc.rect(x, top - 8, qrSize, qrSize).fill(palette.paper);
  pen.doc.addContent(`q 0 0 0 rg ${side} 0 0 -${side} ${(x + quiet).toFixed(3)} ${(top - 8 + qrSize - quiet).toFixed(3)} cm /Qr Do Q`);
}
