export type Cell = string | number | null;

// What a spreadsheet would run: also behind blanks, in the wide forms of the signs, and behind what another country's spreadsheet takes for the end of a cell.
const formula = /(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=[\t\r])/g;
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g;

/** A text that a spreadsheet would run gets an apostrophe first (CWE-1236); numbers stay numbers. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  const safe = value.replace(unseen, '').replace(formula, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the mark that lets spreadsheets read accents. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
