import type { Table } from './table.rules';

/** What each column holds; of each kind at most one. */
export interface Columns<Kind extends string> {
  /** The first row names the columns. */
  hasHeader: boolean;
  kinds: readonly Kind[];
}

/** Of two columns of a kind the one that was chosen last has it. */
export const chosen = <Kind extends string>(columns: Columns<Kind>, at: number, { kind, ignored }: { kind: Kind; ignored: Kind }): Columns<Kind> => ({
  ...columns,
  kinds: columns.kinds.map((each, column) => (column === at ? kind : each === kind ? ignored : each)),
});

export const rowsBelow = (table: Table, { hasHeader }: { hasHeader: boolean }): Table => table.slice(hasHeader ? 1 : 0);

/** Two cells of a column, to know it again. */
export const examplesOf = (rows: Table, column: number): string[] => rows.flatMap((row) => (row[column] ? [row[column]] : [])).slice(0, 2);
