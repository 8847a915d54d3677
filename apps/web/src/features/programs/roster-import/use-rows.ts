import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { gql } from '../../../graphql/client';
import { MendRosterRowDocument, RosterImportRowsDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useColumnNames } from '../../../ui/table/column-choices';
import type { Table } from '../../../ui/table/table.rules';
import type { Columns, ListRow } from './columns.rules';
import { grouped, tableOf } from './outcome.rules';
import type { GroupedRow, RowAnswer } from './outcome.rules';
import type { ImportState } from './use-last-import';
import type { Source } from './use-source';

/** As many as the server answers at a time. */
const atOnce = 500;

/** A list that was looked up. */
export interface RosterImport {
  id: string;
  table: Table;
  columns: Columns;
  names: readonly string[];
  rows: readonly GroupedRow[];
  /** Grows with each answer. */
  revision: number;
  mend: (row: ListRow) => Promise<unknown>;
}

const keyOf = (id: string) => ['roster-import-rows', id];

async function readAll(id: string): Promise<RowAnswer[]> {
  const rows: RowAnswer[] = [];
  for (let part: readonly RowAnswer[] | null = null; part === null || part.length === atOnce; rows.push(...part)) {
    part = (await gql(RosterImportRowsDocument, { id, after: rows.at(-1)?.line ?? 0 })).rosterImportRows;
  }
  return rows;
}

/** Read once the list is looked up, and kept while the page is open: afterwards the server has them no more. */
export function useRows(list: ImportState | null) {
  const id = list?.id ?? '';
  return useQuery({ queryKey: keyOf(id), queryFn: () => readAll(id), enabled: list?.stage === 'READY', staleTime: Infinity });
}

/** The rows as groups, in the file as it was read here; where the page was opened anew, in a table of what was sent. */
export function useLookedUp(id: string, { data, dataUpdatedAt }: ReturnType<typeof useRows>, source: Source): RosterImport | null {
  const { t } = useTranslation('rosterimport');
  const client = useQueryClient();
  const mending = useApiMutation(MendRosterRowDocument, { keepQueries: true });
  const answers = data ?? null;
  const rows = useMemo(() => grouped(answers ?? []), [answers]);
  const isHere = source.id === id;
  const { table, columns } = isHere ? source : tableOf(answers ?? []);
  const named = useColumnNames({ table, columns });
  if (answers === null) return null;
  const mend = async (row: ListRow) => {
    const { mendRosterRow } = await mending.mutateAsync({ input: { importId: id, row } });
    client.setQueryData<RowAnswer[]>(keyOf(id), (before) => before?.map((each) => (each.line === row.line ? mendRosterRow : each)));
  };
  const names = isHere ? named : columns.kinds.map((kind) => t(`kind.${kind}`));
  return { id, table, columns, names, rows, revision: dataUpdatedAt, mend };
}
