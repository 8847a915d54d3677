export type Cell = string | number | null;

const isFormula = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run gets an apostrophe first (CWE-1236); numbers stay numbers. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  const safe = isFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the mark that lets spreadsheets read accents. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
