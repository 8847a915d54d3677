import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { ColumnChoices } from '../../../ui/table/column-choices';
import { columnKinds, mostRows } from './columns.rules';
import type { Source } from './use-source';

function LookUp({ source }: { source: Source }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  return (
    <>
      {Boolean(source.error) && <Problem error={source.error} />}
      <p>{t('check.kept')}</p>
      <div><Button onClick={source.send} aria-busy={source.isPending}>{t('check', { count: source.list.length, all: format.number(source.list.length) })}</Button></div>
    </>
  );
}

/** What the columns hold, and the way to the look-up. */
export function ColumnsCard({ source }: { source: Source }) {
  const { t } = useTranslation(['rosterimport', 'table']);
  const format = useFormat();
  const count = source.list.length;
  const isTooLong = count > mostRows;
  const isMissing = !source.columns.kinds.includes('certificate');
  return (
    <Card title={t('columns.title', { ns: 'table' })}>
      <ColumnChoices table={source.table} columns={source.columns} kinds={columnKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} ignored="ignored" onChange={source.setColumns} />
      {isMissing && <p role="alert">{t('columns.missing')}</p>}
      {isTooLong && <p role="alert">{t('columns.too-long', { most: format.number(mostRows), count, all: format.number(count) })}</p>}
      {!isMissing && !isTooLong && <LookUp source={source} />}
    </Card>
  );
}
