import type { RosterRowAnswerFragment, RosterStatus } from '../../../graphql/generated/graphql';
import type { Columns } from './columns.rules';
import type { Table } from '../../../ui/table/table.rules';

export type RowAnswer = RosterRowAnswerFragment;

/** Groups in which a person has to look at each row, and those that are taken as they are. */
export const toLookAt = ['NOT_FOUND', 'NAME_MISSING', 'UNREADABLE', 'LABEL_TOO_LONG', 'TWICE'] as const;
export const taken = ['FOUND', 'ON_ROSTER'] as const;
export type Group = (typeof toLookAt)[number] | (typeof taken)[number];

export interface GroupedRow extends RowAnswer {
  group: Group;
  /** The line that names the same certificate first. */
  first: number | null;
}

function foundGroup(isOnRoster: boolean, first: number | null): Group {
  if (first !== null) return 'TWICE';
  return isOnRoster ? 'ON_ROSTER' : 'FOUND';
}

/** Each row with what there is to do. Of two rows with one certificate the first counts. */
export function grouped(answers: readonly RowAnswer[]): GroupedRow[] {
  const seen = new Map<string, number>();
  return [...answers].sort((a, b) => a.line - b.line).map((answer) => {
    if (answer.outcome !== 'FOUND') return { ...answer, group: answer.outcome, first: null };
    const key = answer.check?.certificate?.number ?? `line ${answer.line}`;
    const first = seen.get(key) ?? null;
    if (first === null) seen.set(key, answer.line);
    return { ...answer, first, group: foundGroup(answer.isOnRoster, first) };
  });
}

/** Why a row needs a look; null where it is taken as it is. */
export const problemOf = ({ group }: GroupedRow): (typeof toLookAt)[number] | null => toLookAt.find((each) => each === group) ?? null;

export const isTaken = (row: GroupedRow): boolean => problemOf(row) === null;

/** How many of the rows that are taken stand how. */
export function countByStatus(rows: readonly GroupedRow[]): [RosterStatus, number][] {
  const counts = new Map<RosterStatus, number>();
  for (const { check } of rows.filter(isTaken)) if (check) counts.set(check.status, (counts.get(check.status) ?? 0) + 1);
  return [...counts.entries()].sort(([, a], [, b]) => b - a);
}

export interface Sheet {
  table: Table;
  columns: Columns;
  /** What each column is called, also where the file does not say it. */
  names: readonly string[];
  rows: readonly GroupedRow[];
}

export interface AddedColumn {
  title: string;
  cell: (row: GroupedRow) => string;
}

/** The rows as they came, with columns of ours behind. */
export function sheetOf({ table, columns, names, rows }: Sheet, added: readonly AddedColumn[]): Table {
  const whole = (cells: readonly string[] = []) => columns.kinds.map((_, column) => cells[column] ?? '');
  return [[...names, ...added.map(({ title }) => title)], ...rows.map((row) => [...whole(table[row.line - 1]), ...added.map(({ cell }) => cell(row))])];
}

const cellsOf = ({ certificate, holderName, label, check }: RowAnswer): string[] => {
  const found = check?.certificate ?? null;
  return [certificate ?? found?.number, holderName ?? found?.holderName, label].map((cell) => cell ?? '');
};

/** The rows as they were sent, in the places where they stood in the file; what was found stands under its number and its printed name. */
export function tableOf(answers: readonly RowAnswer[]): { table: Table; columns: Columns } {
  const table: string[][] = [];
  for (const row of answers) table[row.line - 1] = cellsOf(row);
  return { table, columns: { hasHeader: false, kinds: ['certificate', 'name', 'label'] } };
}
