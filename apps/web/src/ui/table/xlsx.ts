import { strFromU8, unzipSync } from 'fflate';
import { isFilled } from './table.rules';
import type { Table } from './table.rules';

type Parts = Record<string, Uint8Array>;

// A sheet of 10,000 rows takes a few megabytes; a file that swells beyond is not one of people.
const MOST_COLUMNS = 200;
const MOST_BYTES = 50 * 1024 * 1024;
const wanted = /^xl\/(workbook|sharedStrings|styles|_rels\/workbook\.xml|worksheets\/[^/]+)\.(xml|rels)$/;
// Number formats of days in ECMA-376, and those that a file makes itself.
const dayFormats = new Set([14, 15, 16, 17, 22]);
const isDayCode = /^[^"]*[dy]/i;
// The same for times of a day and for lengths.
const timeFormats = new Set([18, 19, 20, 21, 45, 46, 47]);
const isTimeCode = /^[^"]*h/i;
const MOST_ROWS = 20_000;
const DAY_MS = 86_400_000;
// Day 0 of a spreadsheet, as it has been since 1900 was taken for a leap year.
const dayZero = Date.UTC(1899, 11, 30);

const elements = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagNameNS('*', name)];
const textIn = (node: Element): string => elements(node, 't').filter((each) => each.parentElement?.localName !== 'rPh').map((each) => each.textContent).join('');

function xml(parts: Parts, path: string): Document | null {
  const bytes = parts[path];
  return bytes ? new DOMParser().parseFromString(strFromU8(bytes), 'application/xml') : null;
}

/** The first sheet of the workbook, by what the workbook says and not by its file name. */
function firstSheet(parts: Parts): Document {
  const book = xml(parts, 'xl/workbook.xml');
  const id = book && elements(book, 'sheet')[0]?.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id');
  const relations = xml(parts, 'xl/_rels/workbook.xml.rels');
  const target = relations && elements(relations, 'Relationship').find((each) => each.getAttribute('Id') === id)?.getAttribute('Target');
  const sheet = xml(parts, `xl/${target?.replace(/^\/?xl\//, '') ?? 'worksheets/sheet1.xml'}`);
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

type Shown = 'day' | 'time' | 'number';

function shownAs(id: number, code: string): Shown {
  if (dayFormats.has(id) || isDayCode.test(code)) return 'day';
  return timeFormats.has(id) || isTimeCode.test(code) ? 'time' : 'number';
}

/** How the styles of cells show a number. */
function stylesOf(parts: Parts): Shown[] {
  const styles = xml(parts, 'xl/styles.xml');
  if (!styles) return [];
  const codes = new Map(elements(styles, 'numFmt').map((format) => [Number(format.getAttribute('numFmtId')), format.getAttribute('formatCode') ?? '']));
  const formats = elements(styles, 'cellXfs').flatMap((list) => elements(list, 'xf')).map((style) => Number(style.getAttribute('numFmtId')));
  return formats.map((format) => shownAs(format, codes.get(format) ?? ''));
}

/** `B7` is the column 1; null where a cell does not say where it stands. */
const columnOf = (reference: string): number | null => (reference === '' ? null : [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);

interface Book {
  strings: readonly string[];
  styles: readonly Shown[];
}

/** A part of a day as hours and minutes; a length may be longer than one. */
function timeText(part: number): string {
  const minutes = Math.round(part * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number as it stands, or as the day or the time that its style shows. */
function numberText(value: string, shown: Shown | undefined): string {
  if (value === '' || shown === undefined || shown === 'number') return value;
  return shown === 'time' ? timeText(Number(value)) : new Date(dayZero + Math.floor(Number(value)) * DAY_MS).toISOString().slice(0, 10);
}

function valueOf(cell: Element, { strings, styles }: Book): string {
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 's': return strings[Number(value)] ?? '';
    case 'inlineStr': return textIn(cell);
    case 'n': return numberText(value, styles[Number(cell.getAttribute('s'))]);
    default: return value;
  }
}

function cellsOf(row: Element, book: Book): string[] {
  const cells: string[] = [];
  for (const cell of elements(row, 'c')) {
    const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length;
    if (column < MOST_COLUMNS) cells[column] = valueOf(cell, book).trim();
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** A sheet has no empty rows: they are put back where rows are told by their number. */
function spaced(rows: readonly { at: number; cells: string[] }[]): Table {
  const filled = rows.filter(({ at, cells }) => at < MOST_ROWS && isFilled(cells));
  const table: string[][] = Array.from({ length: Math.max(0, ...filled.map(({ at }) => at + 1)) }, () => []);
  for (const { at, cells } of filled) table[at] = cells;
  return table;
}

/** Reads the first sheet of an XLSX file as text; days as 2026-11-23, times as 9:00. */
export function readXlsx(bytes: Uint8Array, keepsBlank = false): Table {
  let size = 0;
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.test(name) && (size += originalSize) <= MOST_BYTES });
  const shared = xml(parts, 'xl/sharedStrings.xml');
  const book = { strings: shared ? elements(shared, 'si').map(textIn) : [], styles: stylesOf(parts) };
  const rows = elements(firstSheet(parts), 'row').map((row, index) => ({ at: Number(row.getAttribute('r') ?? index + 1) - 1, cells: cellsOf(row, book) }));
  return keepsBlank ? spaced(rows) : rows.map(({ cells }) => cells).filter(isFilled);
}
