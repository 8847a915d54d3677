import { strFromU8, unzipSync } from 'fflate';
import type { Table } from './table.rules';

type Parts = Record<string, Uint8Array>;

// A sheet of 10,000 rows takes a few megabytes; a file that swells beyond is not one of people.
const MOST_COLUMNS = 200;
const MOST_BYTES = 50 * 1024 * 1024;
const wanted = /^xl\/(workbook|sharedStrings|styles|_rels\/workbook\.xml|worksheets\/[^/]+)\.(xml|rels)$/;
// Number formats of days in ECMA-376, and those that a file makes itself.
const dayFormats = new Set([14, 15, 16, 17, 22]);
const isDayCode = /^[^"]*[dy]/i;
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

/** Which styles of cells show a number as a day. */
function dayStyles(parts: Parts): boolean[] {
  const styles = xml(parts, 'xl/styles.xml');
  if (!styles) return [];
  const own = new Set(elements(styles, 'numFmt').filter((format) => isDayCode.test(format.getAttribute('formatCode') ?? '')).map((format) => Number(format.getAttribute('numFmtId'))));
  const formats = elements(styles, 'cellXfs').flatMap((list) => elements(list, 'xf')).map((style) => Number(style.getAttribute('numFmtId')));
  return formats.map((format) => dayFormats.has(format) || own.has(format));
}

/** `B7` is the column 1; null where a cell does not say where it stands. */
const columnOf = (reference: string): number | null => (reference === '' ? null : [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);

interface Book {
  strings: readonly string[];
  days: readonly boolean[];
}

/** A number as it stands, or as the day that its style shows. */
function numberText(value: string, isDay: boolean): string {
  return isDay && value !== '' ? new Date(dayZero + Math.floor(Number(value)) * DAY_MS).toISOString().slice(0, 10) : value;
}

function valueOf(cell: Element, { strings, days }: Book): string {
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 's': return strings[Number(value)] ?? '';
    case 'inlineStr': return textIn(cell);
    case 'n': return numberText(value, days[Number(cell.getAttribute('s'))] === true);
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

/** Reads the first sheet of an XLSX file as text; days as 2026-11-23. */
export function readXlsx(bytes: Uint8Array): Table {
  let size = 0;
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.test(name) && (size += originalSize) <= MOST_BYTES });
  const shared = xml(parts, 'xl/sharedStrings.xml');
  const book = { strings: shared ? elements(shared, 'si').map(textIn) : [], days: dayStyles(parts) };
  return elements(firstSheet(parts), 'row').map((row) => cellsOf(row, book)).filter((cells) => cells.some((cell) => cell !== ''));
}
