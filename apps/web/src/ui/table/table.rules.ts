/** Rows of cells, as they stand in a file or in what was pasted. */
export type Table = readonly (readonly string[])[];

const separators = ['\t', ';', ','] as const;

const quoted = '"[^"]*(?:""[^"]*)*"';

/** The mark that parts the first line most often; a spreadsheet pastes tabs. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(new RegExp(quoted, 'g'), '').split(/\r?\n/, 1);
  const [most] = separators.map((mark) => ({ mark, count: line.split(mark).length - 1 })).sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.mark : ',';
}

const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell).trim();

export const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');

const rowsKept = (rows: Table, keepsBlank: boolean): Table => (keepsBlank && rows.some(isFilled) ? rows : rows.filter(isFilled));

/** Reads comma, semicolon or tab separated text (RFC 4180). Empty rows are left out, unless rows are to be told by their number. */
export function readTable(text: string, keepsBlank = false): Table {
  const clean = text.replace(/^\uFEFF/, '');
  const mark = separatorOf(clean);
  // A quote that is never closed is a letter like others: it swallows no rows.
  const cell = new RegExp(`(${quoted}|[^${mark}\\r\\n]*)(${mark}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < clean.length) {
    const [, content = '', end] = cell.exec(clean) ?? [];
    row.push(unquoted(content));
    if (end === mark) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rowsKept(rows, keepsBlank);
}

const isFormula = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run gets an apostrophe first (CWE-1236). */
function written(cell: string): string {
  const safe = isFormula.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the mark that lets spreadsheets read accents. */
export const writeCsv = (rows: Table): string => `\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
