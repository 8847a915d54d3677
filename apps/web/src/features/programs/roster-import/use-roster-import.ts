import { useMemo, useRef, useState } from 'react';
import { CheckRosterRowsDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { guessColumns, rowsOf, unfold } from './columns.rules';
import type { Columns, ListRow } from './columns.rules';
import { grouped } from './outcome.rules';
import type { GroupedRow, RowAnswer } from './outcome.rules';
import type { Table } from '../../../ui/table/table.rules';

/** As many as the server takes at a time. */
const atOnce = 500;

export interface RosterImport {
  /** Made here: whatever is sent twice is one import. */
  id: string;
  organisationId: string;
  table: Table;
  columns: Columns;
  /** What is sent of each row, with what was mended here. */
  list: readonly ListRow[];
  rows: readonly GroupedRow[];
  /** Grows with each answer. */
  revision: number;
  isChecked: boolean;
  isPending: boolean;
  error: unknown;
  open: (table: Table) => void;
  setColumns: (columns: Columns) => void;
  check: () => void;
  mend: (row: ListRow) => Promise<unknown>;
}

interface State {
  id: string;
  table: Table;
  columns: Columns;
  list: readonly ListRow[];
  answers: readonly RowAnswer[];
  revision: number;
}

const begin = (table: Table, columns: Columns): State => ({ id: crypto.randomUUID(), table, columns, list: rowsOf(table, columns), answers: [], revision: 0 });

const nothing = begin([], { hasHeader: false, kinds: [] });

/** A list on its way to the roster: read, its columns understood, each row looked up, part after part. */
export function useRosterImport(organisationId: string): RosterImport {
  const [state, setState] = useState(nothing);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sending = useApiMutation(CheckRosterRowsDocument, { keepQueries: true });
  const current = useRef(state.id);
  const rows = useMemo(() => grouped(state.answers), [state.answers]);
  const start = (next: State) => {
    current.current = next.id;
    setError(null);
    setState(next);
  };
  const send = async (id: string, part: readonly ListRow[]) => {
    const { checkRosterRows: answers } = await sending.mutateAsync({ input: { importId: id, organisationId, rows: [...part] } });
    const lines = new Set(answers.map(({ line }) => line));
    // An answer to a list that was put aside meanwhile says nothing about this one.
    setState((before) => (before.id === id ? { ...before, answers: [...before.answers.filter(({ line }) => !lines.has(line)), ...answers], revision: before.revision + 1 } : before));
  };
  const sendAll = async ({ id, list, answers }: State) => {
    const known = new Set(answers.map(({ line }) => line));
    const rest = list.filter(({ line }) => !known.has(line));
    for (let from = 0; from < rest.length && current.current === id; from += atOnce) await send(id, rest.slice(from, from + atOnce));
  };
  const check = () => {
    if (isPending) return;
    setIsPending(true);
    setError(null);
    void sendAll(state).catch(setError).finally(() => setIsPending(false));
  };
  const mend = (row: ListRow) => {
    setState((before) => ({ ...before, list: before.list.map((each) => (each.line === row.line ? row : each)) }));
    return send(state.id, [row]);
  };
  return {
    ...state, organisationId, isPending, error, check, mend,
    rows,
    isChecked: state.list.length > 0 && state.answers.length === state.list.length,
    open: (table) => start(begin(unfold(table), guessColumns(unfold(table)))),
    setColumns: (columns) => start(begin(state.table, columns)),
  };
}
