import { csv } from '@waymark/kernel';
import type { Cell } from '@waymark/kernel';

export type CopyRow = Readonly<Record<string, unknown>>;

export const jsonOf = (rows: readonly CopyRow[]): string => `${JSON.stringify(rows, null, 2)}\n`;

/** What a table has no cell for (a list, a text in two languages) is written as JSON. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** The same rows as a table, under the names of the columns. */
export function csvOf(rows: readonly CopyRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return csv([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))]);
}
