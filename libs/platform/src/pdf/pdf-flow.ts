import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Weight } from './pdf-fonts';
import { palette } from './pdf-palette';
import type { Ink, PdfPen } from './pdf-pen';

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
const number = { y: 841.89 - 28, size: 8 } as const;
// One head and one row: a head does not stand alone at the foot of a page.
const least = 40;
const rowsAtOnce = 10;
const cell = { size: 9, smallest: 3, leading: 1.3, most: 40 } as const;

interface Look {
  readonly weight: Weight;
  readonly color: string;
}

interface Measured {
  readonly cells: readonly { readonly text: string; readonly ink: Omit<Ink, 'y' | 'tag'> }[];
  readonly height: number;
}

const headStyle: Look = { weight: 'bold', color: palette.quiet };
const rowStyle: Look = { weight: 'regular', color: palette.ink };

// What has no spaces, such as an address that somebody pasted, must not keep a document from being made.
const inPieces = (text: string): string => text.replace(/\S{24}(?=\S)/gu, '$& ');

/** Writes from top to bottom, over as many pages as it takes: headings, paragraphs and tables, tagged in the order in which they are read. */
export class PdfFlow {
  private y: number = page.top;
  /** Draws the head of the table that is being written. */
  private head: (() => void) | null = null;

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
    const table = this.open(columns);
    for (const cells of rows) this.row(table, columns, cells);
    this.close(table);
  }

  /** The same for very many rows: between two handfuls others have their turn. */
  async longTable(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): Promise<void> {
    const table = this.open(columns);
    for (const [index, cells] of rows.entries()) {
      if (index % rowsAtOnce === rowsAtOnce - 1) await nextTurn();
      this.row(table, columns, cells);
    }
    this.close(table);
  }

  /** At the foot of each page of a document that is numbered, once all is written. */
  numberPages(say: (page: number, pages: number) => string): void {
    const { start, count } = this.pen.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pen.doc.switchToPage(start + index);
      this.pen.stamp(say(index + 1, count), { ...number, x: page.x, width: page.width, weight: 'regular', color: palette.quiet, align: 'right' });
    }
  }

  private open(columns: readonly PdfColumn[]): Element {
    this.room(least);
    const table = this.pen.doc.struct('Table');
    this.root.add(table);
    const heads = this.measured(columns, columns.map(({ head }) => head), headStyle);
    this.written(table, heads, 'TH');
    this.head = () => this.stamped(heads);
    return table;
  }

  private close(table: Element): void {
    table.end();
    this.head = null;
  }

  private row(table: Element, columns: readonly PdfColumn[], cells: readonly string[]): void {
    const measured = this.measured(columns, cells, rowStyle);
    this.room(measured.height);
    this.written(table, measured, 'TD');
  }

  private measured(columns: readonly PdfColumn[], texts: readonly string[], style: Look): Measured {
    const cells = this.places(columns).map((place, index) => {
      const text = inPieces(texts[index] ?? '');
      return { text, ink: this.fitting(text, { ...place, ...style, leading: cell.leading, maxLines: cell.most }) };
    });
    const lines = cells.map(({ text, ink }) => this.pen.fit(text, { ...ink, y: 0 }).lines.length);
    return { cells, height: Math.max(...lines) * cell.size * cell.leading + gap };
  }

  private written(table: Element, { cells, height }: Measured, tag: 'TH' | 'TD'): void {
    const row = this.pen.doc.struct('TR');
    table.add(row);
    for (const { text, ink } of cells) this.pen.write(row, text, { ...ink, tag, y: this.y + gap / 2 + cell.size });
    row.end();
    this.ruled(height);
  }

  /** The head once more on the next page: it was read already. */
  private stamped({ cells, height }: Measured): void {
    for (const { text, ink } of cells) this.pen.stamp(text, { ...ink, y: this.y + gap / 2 + cell.size });
    this.ruled(height);
  }

  private ruled(height: number): void {
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
    this.head?.();
  }
}
