import { internals, pdfText } from '@waymark/platform';
import type { PdfPen } from '@waymark/platform';
import { sealMark } from './certificate-artwork';

/**
 * Room for the signature, in bytes; each takes twice as many in the file. The range that is signed tells it, so that a time-stamp cannot be taken out of a file
 * unseen: every room but `unstamped` is for one. A seal of our own chain needs about 1.6 kB, our own time-stamp 1 kB more, what a root says of the next one 0.5 kB;
 * other authorities send their whole chain.
 */
export const rooms = { unstamped: 3072, snug: 2688, crossed: 2896, wide: 3328, twiceCrossed: 3376, stamped: 4096, stampedElsewhere: 18_432 } as const;
export type Room = (typeof rooms)[keyof typeof rooms];

// What is in a stamped seal beside its certificates, and as much again as two signatures and two names can be longer than in another.
const BESIDE = 892;

/** The smallest room for a seal with a time-stamp of our own, by the certificates that both carry: they hold the names of the issuer and addresses. */
export function roomFor(certificates: readonly Uint8Array[]): Room {
  const most = certificates.reduce((sum, { length }) => sum + length, BESIDE);
  return [rooms.snug, rooms.crossed, rooms.wide, rooms.twiceCrossed].find((room) => most <= room) ?? rooms.stamped;
}
export const datePlaceholder = 'D:00000000000000Z';
export const rangePlaceholder = '[0 /********** /********** /**********]';

/** Draws the mark and puts the visible, empty signature field over it; `sealPdf` fills it without moving a byte. */
export function drawSealField(pen: PdfPen, root: PDFKit.PDFStructureElement, words: { alt: string; label: string; author: string; room: Room }): void {
  const box = { x: 421 - 34, y: 414, width: 68 };
  root.add(pen.doc.struct('Figure', { alt: words.alt, bbox: [box.x, box.y, box.x + box.width, box.y + box.width] } as { alt: string }, [
    () => pen.place('Seal', sealMark, box),
  ]));
  const inner = internals(pen.doc);
  const signature = inner.ref({
    Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, '**********', '**********', '**********'], Contents: new Uint8Array(words.room),
    M: pdfText(datePlaceholder), Name: pdfText(words.author),
    // DocMDP 1: no change whatever is permitted after the seal.
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } }],
  });
  signature.end();
  const empty = inner.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.width, box.width], Resources: {} });
  empty.write(new Uint8Array([0x20]));
  empty.end();
  const form = pen.doc.struct('Form');
  const field = {
    // Print (4) and Locked (128); an own appearance, because a reader may not invent one.
    Subtype: 'Widget', FT: 'Sig', F: 132, T: pdfText('Seal'), TU: pdfText(words.label), Contents: pdfText(words.label),
    V: signature, AP: { N: empty }, P: inner.page.dictionary, structParent: form,
  };
  root.add(form);
  pen.doc.annotate(box.x, box.y, box.width, box.width, field as unknown as PDFKit.Mixins.AnnotationOption);
  form.end();
  const widget = inner.page.annotations.at(-1);
  inner._acroform = { fonts: {}, defaultFont: 'none' };
  inner._root.data.AcroForm = inner.ref({ Fields: [widget], SigFlags: 3, DR: { Font: {} } });
  inner._root.data.Perms = { DocMDP: signature };
}
