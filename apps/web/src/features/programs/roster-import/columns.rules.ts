import type { Columns as TableColumns } from '../../../ui/table/columns';
import type { Table } from '../../../ui/table/table.rules';

export const columnKinds = ['certificate', 'name', 'given', 'family', 'label', 'ignored'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export type Columns = TableColumns<ColumnKind>;

/** The longest list that the server takes. */
export const mostRows = 10_000;

const code = /^(https?:\/\/\S*\/v\/)?[2-9A-HJKMNP-Z]{16}$/i;
const number = /^[A-Z]{2,6}\d{10,16}$/i;
const marks = /[\s\p{Pd}_.]/gu;

const isNumber = (cell: string): boolean => number.test(cell.replace(marks, ''));

/** Has the shape of a code or of a number; whether there is such a certificate, the server knows. */
export const isCertificate = (cell: string): boolean => code.test(cell.replace(marks, '')) || isNumber(cell);

// The first that fits: an "employee number" is a note, the "name on the certificate" a name.
const words: readonly (readonly [ColumnKind, RegExp])[] = [
  ['ignored', /ssn|social|birth|nacimiento|mail|phone|tel[eé]fono|date|fecha|status|estado|problem|valid|board|junta/i],
  ['label', /employee|emplead|staff|personnel|team|equipo|site|sede|location|lugar|unit|depart|note|nota|ref/i],
  ['given', /first|given|^nombres?$|primer/i],
  ['family', /last|family|surname|apellido/i],
  ['name', /name|nombre|holder|titular/i],
  ['certificate', /cert|code|c[oó]digo|credenc?t?ial|licen|number|n[uú]mero|^no\.?$|#/i],
];

const kindOf = (header: string): ColumnKind => words.find(([, word]) => word.test(header))?.[0] ?? 'ignored';

const columnOf = (rows: Table, column: number): string[] => rows.flatMap((row) => (row[column] ? [row[column]] : []));

/** The column in which most cells look like a code or a number; -1 where none does. */
function certificateColumn(rows: Table, width: number): number {
  const counts = Array.from({ length: width }, (_, column) => columnOf(rows, column).filter(isCertificate).length);
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : -1;
}

/** Without headers: beside numbers stands the name, beside codes a note. */
function byPlace(rows: Table, width: number, certificate: number): ColumnKind[] {
  const left: ColumnKind[] = columnOf(rows, certificate).some(isNumber) ? ['name', 'label'] : ['label'];
  return Array.from({ length: width }, (_, column) => (column === certificate ? 'certificate' : (left.shift() ?? 'ignored')));
}

/** A guess, for a person to change: by what the cells look like, then by what the header says. Each kind once. */
export function guessColumns(table: Table): Columns {
  const [first = []] = table;
  const hasHeader = table.length > 1 && !first.some(isCertificate);
  const rows = hasHeader ? table.slice(1) : table;
  const width = Math.max(...table.map((row) => row.length));
  const certificate = certificateColumn(rows, width);
  if (!hasHeader) return { hasHeader, kinds: byPlace(rows, width, certificate) };
  const named = Array.from({ length: width }, (_, column) => (column === certificate ? 'certificate' : kindOf(first[column] ?? '')));
  return { hasHeader, kinds: named.map((kind, column) => (isTaken(named, kind, column, certificate) ? 'ignored' : kind)) };
}

/** What the cells look like has the word about certificates; of two other columns of a kind the first has it. */
function isTaken(kinds: readonly ColumnKind[], kind: ColumnKind, ...[column, certificate]: readonly [number, number]): boolean {
  if (kind === 'certificate' && certificate >= 0) return column !== certificate;
  return kinds.indexOf(kind) < column;
}

/** Codes that were pasted side by side stand one below the other. */
export function unfold(table: Table): Table {
  const cells = table.flat().filter((cell) => cell !== '');
  const pieces = cells.flatMap((cell) => (isCertificate(cell) ? [cell] : cell.split(/\s+/)));
  return pieces.length > table.length && pieces.every(isCertificate) ? pieces.map((piece) => [piece]) : table;
}

export interface ListRow {
  /** Where it stands in the file, from 1; the header counts. */
  line: number;
  certificate: string;
  holderName: string | null;
  label: string | null;
}

const longestCell = 200;
const longestLabel = 500;

const textOf = (parts: readonly (string | undefined)[], most: number): string | null => parts.filter(Boolean).join(' ').slice(0, most) || null;

/** What is sent of each row: nothing of the columns that are ignored leaves the browser. */
export function rowsOf(table: Table, { hasHeader, kinds }: Columns): ListRow[] {
  const at = (row: readonly string[], kind: ColumnKind) => row[kinds.indexOf(kind)];
  return table.slice(hasHeader ? 1 : 0).map((row, index) => ({
    line: index + (hasHeader ? 2 : 1),
    certificate: (at(row, 'certificate') ?? '').slice(0, longestCell),
    holderName: textOf([at(row, 'name') ?? at(row, 'given'), at(row, 'family')], longestCell),
    label: textOf([at(row, 'label')], longestLabel),
  }));
}
