import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { ColumnChoices } from '../../../ui/table/column-choices';
import { columnKinds, mostRows } from './columns.rules';
import type { RosterImport } from './use-roster-import';
import classes from './roster-import.module.css';

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

/** What the columns hold, and the way to the look-up. */
export function ColumnsCard({ list }: { list: RosterImport }) {
  const { t } = useTranslation(['rosterimport', 'table']);
  const format = useFormat();
  const count = list.list.length;
  const isTooLong = count > mostRows;
  const isMissing = !list.columns.kinds.includes('certificate');
  return (
    <Card title={t('columns.title', { ns: 'table' })}>
      <ColumnChoices table={list.table} columns={list.columns} kinds={columnKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} ignored="ignored" onChange={list.setColumns} />
      {isMissing && <p role="alert">{t('columns.missing')}</p>}
      {isTooLong && <p role="alert">{t('columns.too-long', { most: format.number(mostRows), count, all: format.number(count) })}</p>}
      {!isMissing && !isTooLong && <LookUp list={list} />}
    </Card>
  );
}
