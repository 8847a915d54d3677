import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../ui/save-file';
import { isTaken, problemOf, sheetOf } from './outcome.rules';
import type { GroupedRow } from './outcome.rules';
import { writeCsv } from '../../../ui/table/table.rules';
import type { Table } from '../../../ui/table/table.rules';
import type { RosterImport } from './use-rows';
import classes from './roster-import.module.css';

/** Made when it is asked for: 10,000 rows are not kept a second time. */
const save = (name: string, table: Table): void => saveFile(name, new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }));

/** The rows that need a look, as they came and with what is wrong; and all of them with how they stand. */
export function Downloads({ list }: { list: RosterImport }) {
  const { t } = useTranslation(['rosterimport', 'programs']);
  const look = list.rows.filter((row) => !isTaken(row));
  const said = (row: GroupedRow): string => {
    const problem = problemOf(row);
    return problem === null ? '' : t(`problem.${problem}`);
  };
  const problem = { title: 'problem', cell: said };
  const results = [
    { title: t('result.number'), cell: ({ check }: GroupedRow) => check?.certificate?.number ?? '' },
    { title: t('result.holder'), cell: ({ check }: GroupedRow) => check?.certificate?.holderName ?? '' },
    { title: t('result.status'), cell: ({ check }: GroupedRow) => (check ? t(`status.${check.status}`, { ns: 'programs' }) : '') },
    { title: t('result.until'), cell: ({ check }: GroupedRow) => check?.certificate?.validUntil ?? '' },
  ];
  return (
    <div className={classes.actions}>
      {look.length > 0 && <Button variant="default" onClick={() => save(t('file.look'), sheetOf({ ...list, rows: look }, [problem]))}>{t('download.look')}</Button>}
      <Button variant="default" onClick={() => save(t('file.result'), sheetOf(list, [...results, problem]))}>{t('download.result')}</Button>
    </div>
  );
}
