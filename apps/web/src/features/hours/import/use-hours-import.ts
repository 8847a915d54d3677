import { useMemo, useState } from 'react';
import { HoursImportPreviewDocument } from '../../../graphql/generated/graphql';
import type { Activity, DomainCode, HoursFileInput, HoursImportPreviewQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import type { Columns } from '../../../ui/table/columns';
import type { Table } from '../../../ui/table/table.rules';
import { fileOf, guessColumns, linesOf } from './columns.rules';
import type { ColumnKind, Line, Meanings } from './columns.rules';

export type Preview = HoursImportPreviewQuery['hoursImportPreview'];
export type PreviewRow = Preview['rows'][number];

/** What holds for rows that say nothing themselves. */
export interface Said {
  placementId: string;
  startTime: string;
  activity: Activity | '';
  domain: DomainCode | '';
  withoutNotes: boolean;
}

interface State {
  lines: readonly Line[];
  columns: Columns<ColumnKind>;
  said: Said;
  meanings: Meanings;
  preview: Preview | null;
  /** The preview is of exactly this file and these words: nothing was changed since. */
  isCurrent: boolean;
}

export interface HoursImportDraft extends State {
  table: Table;
  file: HoursFileInput;
  isPending: boolean;
  error: unknown;
  open: (table: Table) => void;
  setColumns: (columns: Columns<ColumnKind>) => void;
  say: (said: Partial<Said>) => void;
  mean: (column: string, word: string, code: string) => void;
  check: () => void;
}

const inputOf = ({ lines, columns, said, meanings }: State): HoursFileInput => ({
  ...fileOf(lines, columns, meanings),
  placementId: said.placementId,
  startTime: said.startTime || null,
  activity: said.activity || null,
  domain: said.domain || null,
  withoutNotes: said.withoutNotes,
});

/** A file on its way into the log: read, its columns understood, its silent rows spoken for, looked at by the server. */
export function useHoursImport(placementId: string): HoursImportDraft {
  const [state, setState] = useState<State>({ lines: [], columns: { hasHeader: false, kinds: [] }, said: { placementId, startTime: '', activity: '', domain: '', withoutNotes: false }, meanings: {}, preview: null, isCurrent: false });
  const looking = useApiMutation(HoursImportPreviewDocument, { keepQueries: true });
  const table = useMemo(() => state.lines.map(({ cells }) => cells), [state.lines]);
  const file = useMemo(() => inputOf(state), [state]);
  const change = (part: Partial<State>) => {
    looking.reset();
    setState((before) => ({ ...before, ...part, isCurrent: false }));
  };
  const check = () => {
    // An answer to a file that was changed meanwhile says nothing about this one.
    if (!looking.isPending) looking.mutate({ file }, { onSuccess: ({ hoursImportPreview }) => setState((now) => (now === state ? { ...now, preview: hoursImportPreview, isCurrent: true } : now)) });
  };
  return {
    ...state, table, file, check,
    isPending: looking.isPending,
    error: looking.error,
    open: (next) => change({ lines: linesOf(next), columns: guessColumns(linesOf(next).map(({ cells }) => cells)), meanings: {}, preview: null }),
    setColumns: (columns) => change({ columns }),
    say: (said) => change({ said: { ...state.said, ...said } }),
    mean: (column, word, code) => change({ meanings: { ...state.meanings, [`${column} ${word}`]: code } }),
  };
}
