import { useState } from 'react';
import { SendRosterRowsDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import type { Table } from '../../../ui/table/table.rules';
import { guessColumns, rowsOf, unfold } from './columns.rules';
import type { Columns, ListRow } from './columns.rules';
import { useTellImport } from './use-last-import';

/** As many as the server takes at a time. */
const atOnce = 500;

/** A file or what was pasted, as it was read on this page. */
export interface Source {
  /** Made here: whatever is sent twice is one import. */
  id: string;
  table: Table;
  columns: Columns;
  /** What is sent of each row. */
  list: readonly ListRow[];
  isPending: boolean;
  error: unknown;
  open: (table: Table) => void;
  setColumns: (columns: Columns) => void;
  send: () => void;
  /** The same file as another import: the one before was put aside. */
  renew: () => void;
}

const begin = (table: Table, columns: Columns) => ({ id: crypto.randomUUID(), table, columns, list: rowsOf(table, columns) });

const nothing = begin([], { hasHeader: false, kinds: [] });

/** Reads a list and sends it, part after part. What is here already is sent again without harm. */
export function useSource(organisationId: string): Source {
  const [state, setState] = useState(nothing);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sending = useApiMutation(SendRosterRowsDocument, { keepQueries: true });
  const tell = useTellImport(organisationId);
  const start = (next: typeof state) => {
    setError(null);
    setState(next);
  };
  const sendAll = async () => {
    const { id, list } = state;
    for (let from = 0; from < list.length; from += atOnce) {
      const { sendRosterRows } = await sending.mutateAsync({ input: { importId: id, organisationId, total: list.length, rows: list.slice(from, from + atOnce) } });
      tell(sendRosterRows);
    }
  };
  const failed = (reason: unknown) => {
    setError(reason);
    tell(null);
  };
  const send = () => {
    if (isPending) return;
    setIsPending(true);
    setError(null);
    void sendAll().catch(failed).finally(() => setIsPending(false));
  };
  return {
    ...state, isPending, error, send,
    open: (table) => start(begin(unfold(table), guessColumns(unfold(table)))),
    setColumns: (columns) => start(begin(state.table, columns)),
    renew: () => start(begin(state.table, state.columns)),
  };
}
