import type { ReactNode } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { saveFile } from '../../../ui/save-file';
import { writeCsv } from '../../../ui/table/table.rules';
import { activities, servedWords } from '../hours-words';
import type { HoursImportDraft, Preview, PreviewRow } from './use-hours-import';
import classes from './hours-import.module.css';

const mostShown = 20;

const unknownOf = (rows: readonly PreviewRow[], code: string): string[] => [...new Set(rows.filter((row) => row.code === code).flatMap(({ unknown }) => unknown ?? []))];

/** Words of the file that the list of ours does not have: somebody says once what each means. */
function Unknown({ draft, rows }: { draft: HoursImportDraft; rows: readonly PreviewRow[] }) {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const format = useFormat();
  const work = activities.map((value) => ({ value: value as string, label: t(`activity.${value}`, { ns: 'hours' }) }));
  const about = domains.map((value) => ({ value: value as string, label: t(`domain.${value}`, { ns: 'hours' }) }));
  const whom = servedWords.map((value) => ({ value: value as string, label: t(`served.${value}`, { ns: 'hours' }) }));
  const asked = [
    ...unknownOf(rows, 'HOURS_IMPORT_ACTIVITY_UNKNOWN').map((word) => ({ column: 'ACTIVITY', word, data: work })),
    ...unknownOf(rows, 'HOURS_IMPORT_DOMAIN_UNKNOWN').map((word) => ({ column: 'DOMAIN', word, data: about })),
    ...unknownOf(rows, 'HOURS_IMPORT_SERVED_UNKNOWN').map((word) => ({ column: 'SERVED', word, data: whom })),
  ];
  if (asked.length === 0) return null;
  return (
    <section className={classes.group} data-look>
      <h3>{t('unknown.title')}</h3>
      <p>{t('unknown.lead')}</p>
      <div className={classes.said}>
        {asked.map(({ column, word, data }) => <NativeSelect key={`${column} ${word}`} label={t('unknown.word', { word })} value={draft.meanings[`${column} ${word}`] ?? ''} data={[{ value: '', label: t('unknown.choose') }, ...data]} onChange={(event) => draft.mean(column, word, event.currentTarget.value)} />)}
      </div>
      {!draft.isCurrent && <p><Button onClick={draft.check} aria-busy={draft.isPending}>{t('check.again', { count: draft.file.rows.length, n: format.number(draft.file.rows.length) })}</Button></p>}
    </section>
  );
}

function Rows({ title, rows, isLook = false, children }: { title: string; rows: readonly PreviewRow[]; isLook?: boolean; children: (row: PreviewRow) => ReactNode }) {
  const { t } = useTranslation('hoursimport');
  if (rows.length === 0) return null;
  const rest = rows.length - mostShown;
  return (
    <section className={classes.group} data-look={isLook || undefined}>
      <h3>{title}</h3>
      <ul className="plain-list">{rows.slice(0, mostShown).map((row) => <li key={row.line} className={classes.row}>{children(row)}</li>)}</ul>
      {rest > 0 && <p className="muted">{t('rest', { count: rest })}</p>}
    </section>
  );
}

function download(draft: HoursImportDraft, { rows }: Preview, { file, problem }: { file: string; problem: string }): void {
  const said = new Map(rows.map((row) => [row.line, row.problem]));
  const head = draft.columns.hasHeader ? [[...(draft.table[0] ?? []), problem]] : [];
  const look = draft.lines.flatMap(({ line, cells }) => (said.get(line) ? [[...cells, said.get(line) ?? '']] : []));
  saveFile(file, new Blob([writeCsv([...head, ...look])], { type: 'text/csv;charset=utf-8' }));
}

/** What would be added, what is there already, and which rule says no to the rest. */
export function PreviewCard({ draft, preview, children }: { draft: HoursImportDraft; preview: Preview; children: ReactNode }) {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const format = useFormat();
  const of = (outcome: PreviewRow['outcome']) => preview.rows.filter((row) => row.outcome === outcome);
  const work = (row: PreviewRow) => t('row', { line: row.line, day: format.weekday(row.workedOn ?? ''), time: row.startTime ?? '', minutes: format.minutes(row.minutes ?? 0), activity: row.activity ? t(`activity.${row.activity}`, { ns: 'hours' }) : '', place: row.place ?? '' });
  return (
    <Card title={t('preview.title')}>
      <p role="status">{t('preview.sum', { added: format.number(preview.added), minutes: format.minutes(preview.minutes), there: format.number(preview.alreadyThere), refused: format.number(preview.refused) })}</p>
      <Unknown draft={draft} rows={preview.rows} />
      <Rows title={t('group.REFUSED', { count: preview.refused, n: format.number(preview.refused) })} rows={of('REFUSED')} isLook>{(row) => t('row.problem', { line: row.line, problem: row.problem ?? '' })}</Rows>
      {preview.refused > 0 && <div><Button variant="default" onClick={() => download(draft, preview, { file: t('file.look'), problem: t('file.problem') })}>{t('download.look')}</Button></div>}
      <Rows title={t('group.ADDED', { count: preview.added, n: format.number(preview.added) })} rows={of('ADDED')}>{work}</Rows>
      <Rows title={t('group.ALREADY_THERE', { count: preview.alreadyThere, n: format.number(preview.alreadyThere) })} rows={of('ALREADY_THERE')}>{work}</Rows>
      {children}
    </Card>
  );
}
