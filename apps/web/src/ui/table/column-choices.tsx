import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { chosen, examplesOf, rowsBelow } from './columns';
import type { Columns } from './columns';
import type { Table } from './table.rules';
import classes from './table.module.css';

export interface ColumnChoicesProps<Kind extends string> {
  table: Table;
  columns: Columns<Kind>;
  /** All kinds with their names, in the order in which they are offered; the last one leaves a column out. */
  kinds: readonly { value: Kind; label: string }[];
  ignored: Kind;
  onChange: (columns: Columns<Kind>) => void;
}

/** `column` counts from 0; people count from 1. */
export function useColumnNames<Kind extends string>({ table, columns }: { table: Table; columns: Columns<Kind> }): string[] {
  const { t } = useTranslation('table');
  const head = columns.hasHeader ? (table[0] ?? []) : [];
  return columns.kinds.map((_, column) => head[column] || t('columns.nth', { n: column + 1 }));
}

/** What each column holds: guessed, shown, and changed where the guess is wrong. */
export function ColumnChoices<Kind extends string>({ table, columns, kinds, ignored, onChange }: ColumnChoicesProps<Kind>) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const names = useColumnNames({ table, columns });
  const rows = rowsBelow(table, columns);
  const left = names.filter((_, column) => columns.kinds[column] === ignored);
  const choose = (at: number, value: string) => onChange(chosen(columns, at, { kind: kinds.find((kind) => kind.value === value)?.value ?? ignored, ignored }));
  const hint = (examples: readonly string[]) => (examples.length > 0 ? t('columns.such-as', { examples: examples.join(' · ') }) : t('columns.nothing'));
  return (
    <>
      <p>{t('columns.lead')}</p>
      <Checkbox label={t('columns.header')} checked={columns.hasHeader} onChange={(event) => onChange({ ...columns, hasHeader: event.currentTarget.checked })} />
      <ul className={`plain-list ${classes.columns}`}>
        {names.map((name, column) => (
          <li key={column}>
            <NativeSelect label={name} description={hint(examplesOf(rows, column))} value={columns.kinds[column] ?? ignored} data={[...kinds]} onChange={(event) => choose(column, event.currentTarget.value)} />
          </li>
        ))}
      </ul>
      {left.length > 0 && <p>{t('columns.ignored', { count: left.length, names: format.list(left) })}</p>}
    </>
  );
}
