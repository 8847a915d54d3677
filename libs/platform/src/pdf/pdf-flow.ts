import type { Weight } from './pdf-fonts';
import { palette } from './pdf-palette';
import type { PdfPen } from './pdf-pen';

type Element = PDFKit.PDFStructureElement;

interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly tag?: 'H1' | 'H2' | 'P';
  /** Room above, in points. */
  readonly above?: number;
}

/** A column of a table; its widths are shares of the whole. */
export interface PdfColumn {
  readonly head: string;
  readonly share: number;
  readonly align?: 'left' | 'right';
}

// A4 standing, in points.
const page = { x: 54, width: 595.28 - 108, top: 54, bottom: 841.89 - 54 } as const;
const gap = 8;
const cell = { size: 9, smallest: 3, leading: 1.3, most: 40 } as const;

// What has no spaces, such as an address that somebody pasted, must not keep a document from being made.
const inPieces = (text: string): string => text.replace(/\S{24}(?=\S)/gu, '$& ');

/** Writes from top to bottom, over as many pages as it takes: headings, paragraphs and tables, tagged in the order in which they are read. */
export class PdfFlow {
  private y: number = page.top;

  constructor(
    private readonly pen: PdfPen,
    private readonly root: Element,
  ) {}

  text(text: string, { size, weight = 'regular', color = palette.ink, tag = 'P', above = 6 }: Style): void {
    const ink = { x: page.x, width: page.width, size, weight, color, tag, maxLines: 60 };
    const height = this.pen.fit(text, { ...ink, y: 0 }).lines.length * size * 1.3;
    this.room(above + height);
    this.pen.write(this.root, text, { ...ink, y: this.y + above + size });
    this.y += above + height;
  }

  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): void {
    const table = this.pen.doc.struct('Table');
    this.root.add(table);
    this.row(table, columns, { cells: columns.map(({ head }) => head), tag: 'TH' });
    for (const cells of rows) this.row(table, columns, { cells, tag: 'TD' });
    table.end();
  }

  private row(table: Element, columns: readonly PdfColumn[], { cells: texts, tag }: { cells: readonly string[]; tag: 'TH' | 'TD' }): void {
    const cells = texts.map(inPieces);
    const style = tag === 'TH' ? ({ weight: 'bold', color: palette.quiet } as const) : ({ weight: 'regular', color: palette.ink } as const);
    const inks = this.places(columns).map((place, index) => this.fitting(cells[index] ?? '', { ...place, ...style, tag, leading: cell.leading, maxLines: cell.most }));
    const lines = inks.map((ink, index) => this.pen.fit(cells[index] ?? '', { ...ink, y: 0 }).lines.length);
    const height = Math.max(...lines) * cell.size * cell.leading + gap;
    this.room(height);
    const row = this.pen.doc.struct('TR');
    table.add(row);
    inks.forEach((ink, index) => this.pen.write(row, cells[index] ?? '', { ...ink, y: this.y + gap / 2 + cell.size }));
    row.end();
    this.y += height;
    this.pen.decorate(() => this.pen.doc.lineWidth(0.5).moveTo(page.x, this.y).lineTo(page.x + page.width, this.y).stroke(palette.line));
  }

  /** Words wrap at the full size; one that is wider than its column makes the cell smaller. */
  private fitting<Shape extends { readonly width: number; readonly weight: Weight; readonly color: string }>(text: string, shape: Shape) {
    const alone = { ...shape, x: 0, y: 0, size: cell.size, minSize: cell.smallest, maxLines: 1 };
    const size = Math.min(...text.split(/\s+/).map((word) => this.pen.fit(word, alone).size));
    return { ...shape, size, minSize: size };
  }

  private places(columns: readonly PdfColumn[]) {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    let x: number = page.x;
    return columns.map(({ share, align = 'left' }) => {
      const width = (page.width * share) / all;
      const place = { x, width: width - gap, align };
      x += width;
      return place;
    });
  }

  /** What does not fit any more begins the next page. */
  private room(height: number): void {
    if (this.y + height <= page.bottom) return;
    this.pen.doc.addPage();
    this.y = page.top;
  }
}
