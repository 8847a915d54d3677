import type { PdfFonts, Face } from './pdf-fonts';
import { internals, pdfText } from './pdf-internals';
import { fitText, type Fit, type FittedText } from './text-layout';
import type { TextLine } from './text-runs';

export type Align = 'left' | 'center' | 'right';
export interface Ink extends Omit<Fit, 'minSize' | 'maxLines'> {
  readonly x: number;
  /** Baseline of the first line, from the top of the sheet. */
  readonly y: number;
  readonly color: string;
  readonly align?: Align;
  readonly minSize?: number;
  readonly maxLines?: number;
  /** Standard structure type; a paragraph unless told. */
  readonly tag?: 'H1' | 'H2' | 'P' | 'Lbl' | 'LBody' | 'TH' | 'TD';
  /** As a share of the size. */
  readonly leading?: number;
}

/** Writes tagged text, shaped and in visual order, with the logical text beside it for readers and for copying. */
export class PdfPen {
  /** Of a long list most cells stand in it many times, and shaping is what takes the time. */
  private readonly fitted = new Map<string, FittedText>();

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly fonts: PdfFonts,
  ) {}

  /** Adds one element to `parent` and returns the baseline of its last line. */
  write(parent: PDFKit.PDFStructureElement, text: string, ink: Ink): number {
    const fitted = this.fit(text, ink);
    const isReordered = fitted.lines.some((line) => line.actual !== null || line.runs.some((run) => run.rtl));
    const options = isReordered ? { actual: text.normalize('NFC') } : {};
    parent.add(this.doc.struct(ink.tag ?? 'P', options, [() => this.lines(fitted, ink)]));
    return ink.y + (fitted.lines.length - 1) * this.leadingOf(fitted, ink);
  }

  fit(text: string, ink: Ink): FittedText {
    const shape = { weight: ink.weight, width: ink.width, size: ink.size, minSize: ink.minSize ?? ink.size, maxLines: ink.maxLines ?? 1 };
    const key = JSON.stringify([text, ...Object.values(shape)]);
    const fitted = this.fitted.get(key) ?? fitText(text, this.fonts, shape);
    this.fitted.set(key, fitted);
    return fitted;
  }

  /** Draws what a reader program skips. */
  decorate(paint: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    paint();
    this.doc.endMarkedContent();
  }

  /** Words that a reader program skips, such as the number of a page. */
  stamp(text: string, ink: Ink): void {
    this.doc.markContent('Artifact', { type: 'Pagination' });
    this.lines(this.fit(text, ink), ink);
    this.doc.endMarkedContent();
  }

  /** Places a packed drawing; made once per document. */
  place(name: string, drawing: { bytes: Uint8Array; width: number; height: number }, box: { x: number; y: number; width: number }): void {
    const inner = internals(this.doc);
    const form = inner.ref({
      Type: 'XObject', Subtype: 'Form', BBox: [0, 0, drawing.width, drawing.height], Resources: {}, Filter: 'FlateDecode', Length: 0,
    });
    form.write(drawing.bytes);
    form.end();
    inner.page.xobjects[name] = form;
    const scale = box.width / drawing.width;
    this.doc.addContent(`q ${scale} 0 0 ${-scale} ${box.x} ${box.y + drawing.height * scale} cm /${name} Do Q`);
  }

  link(parent: PDFKit.PDFStructureElement, target: { text: string; url: string; about: string }, ink: Ink): void {
    const link = this.doc.struct('Link');
    link.add(() => this.lines(this.fit(target.text, ink), ink));
    const options = { Contents: pdfText(target.about), structParent: link };
    this.doc.link(ink.x, ink.y - ink.size, ink.width, ink.size * 1.3, target.url, options as unknown as PDFKit.Mixins.AnnotationOption);
    link.end();
    parent.add(link);
  }

  private lines(fitted: FittedText, ink: Ink): void {
    this.doc.fillColor(ink.color);
    fitted.lines.forEach((line, index) => this.line(line, fitted.size, { ...ink, y: ink.y + index * this.leadingOf(fitted, ink) }));
  }

  private line(line: TextLine, size: number, ink: Ink): void {
    const slack = ink.width - line.width * size;
    let x = ink.x + slack * { left: 0, center: 0.5, right: 1 }[ink.align ?? 'left'];
    if (line.actual !== null) this.doc.markContent('Span', { actual: line.actual });
    for (const run of line.runs) {
      this.use(run.face).fontSize(size);
      // Without the empty list pdfkit cuts at spaces, which puts the words of a right-to-left run in the wrong order.
      this.doc.text(run.text, x, ink.y, { lineBreak: false, baseline: 'alphabetic', features: [] });
      x += run.width * size;
    }
    if (line.actual !== null) this.doc.endMarkedContent();
  }

  private use(face: Face): PDFKit.PDFDocument {
    return this.doc.font(face.font as unknown as PDFKit.Mixins.PDFFontSource, face.id);
  }

  private leadingOf(fitted: FittedText, ink: Ink): number {
    return fitted.size * (ink.leading ?? 1.3);
  }
}
