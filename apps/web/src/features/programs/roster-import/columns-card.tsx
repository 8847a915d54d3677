import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { columnKinds, mostRows } from './columns.rules';
import type { ColumnKind, Columns } from './columns.rules';
import type { RosterImport } from './use-roster-import';
import classes from './roster-import.module.css';

/** `column` counts from 0; people count from 1. */
export function useColumnNames({ table, columns }: Pick<RosterImport, 'table' | 'columns'>): string[] {
  const { t } = useTranslation('rosterimport');
  const head = columns.hasHeader ? (table[0] ?? []) : [];
  return columns.kinds.map((_, column) => head[column] || t('columns.nth', { n: column + 1 }));
}

/** Of two columns of a kind the one that was chosen last has it. */
const chosen = (columns: Columns, at: number, kind: ColumnKind): Columns => ({ ...columns, kinds: columns.kinds.map((each, column) => (column === at ? kind : each === kind ? 'ignored' : each)) });

function Column({ list, column, name }: { list: RosterImport; column: number; name: string }) {
  const { t } = useTranslation('rosterimport');
  const { table, columns } = list;
  const examples = table.slice(columns.hasHeader ? 1 : 0).flatMap((row) => (row[column] ? [row[column]] : [])).slice(0, 2);
  const choose = (value: string) => list.setColumns(chosen(columns, column, columnKinds.find((kind) => kind === value) ?? 'ignored'));
  return (
    <li>
      <NativeSelect label={name} description={examples.length > 0 ? t('columns.such-as', { examples: examples.join(' · ') }) : t('columns.nothing')} value={columns.kinds[column] ?? 'ignored'} data={columnKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(event) => choose(event.currentTarget.value)} />
    </li>
  );
}

function LookUp({ list }: { list: RosterImport }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const amounts = { count: list.list.length, all: format.number(list.list.length) };
  return (
    <>
      {Boolean(list.error) && <Problem error={list.error} />}
      <p role="status">{list.isPending ? t('progress', { ...amounts, done: format.number(list.rows.length) }) : ''}</p>
      {list.isPending && <progress className={classes.progress} aria-label={t('progress.label')} max={list.list.length} value={list.rows.length} />}
      {!list.isChecked && <div><Button onClick={list.check} aria-busy={list.isPending}>{t(list.rows.length > 0 ? 'check.go-on' : 'check', amounts)}</Button></div>}
    </>
  );
}

/** What each column holds: guessed, shown, and changed where the guess is wrong. */
export function ColumnsCard({ list }: { list: RosterImport }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const names = useColumnNames(list);
  const ignored = names.filter((_, column) => list.columns.kinds[column] === 'ignored');
  const count = list.list.length;
  const isTooLong = count > mostRows;
  const isMissing = !list.columns.kinds.includes('certificate');
  return (
    <Card title={t('columns.title')}>
      <p>{t('columns.lead')}</p>
      <Checkbox label={t('columns.header')} checked={list.columns.hasHeader} onChange={(event) => list.setColumns({ ...list.columns, hasHeader: event.currentTarget.checked })} />
      <ul className={`plain-list ${classes.columns}`}>{names.map((name, column) => <Column key={column} list={list} column={column} name={name} />)}</ul>
      {ignored.length > 0 && <p>{t('columns.ignored', { count: ignored.length, names: format.list(ignored) })}</p>}
      {isMissing && <p role="alert">{t('columns.missing')}</p>}
      {isTooLong && <p role="alert">{t('columns.too-long', { most: format.number(mostRows), count, all: format.number(count) })}</p>}
      {!isMissing && !isTooLong && <LookUp list={list} />}
    </Card>
  );
}
