import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Activity, DomainCode } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { domains } from '../../../graphql/choices';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { ColumnChoices } from '../../../ui/table/column-choices';
import { activities } from '../hours-words';
import { columnKinds, mostLetters, mostRows } from './columns.rules';
import type { ColumnKind } from './columns.rules';
import type { HoursImportDraft } from './use-hours-import';
import classes from './hours-import.module.css';

export interface Place {
  id: string;
  name: string;
}

/** What holds for rows that say nothing: where, from when, what and what about. */
function SaidFields({ draft, places }: { draft: HoursImportDraft; places: readonly Place[] }) {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const { said, say } = draft;
  const nothing = { value: '', label: t('said.nothing') };
  return (
    <fieldset className={classes.said}>
      <legend>{t('said.title')}</legend>
      <NativeSelect label={t('form.place', { ns: 'hours' })} value={said.placementId} data={places.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => say({ placementId: event.currentTarget.value })} />
      <TextInput type="time" label={t('form.start', { ns: 'hours' })} description={t('said.start-hint')} value={said.startTime} onChange={(event) => say({ startTime: event.currentTarget.value })} />
      <NativeSelect label={t('form.activity', { ns: 'hours' })} value={said.activity} data={[nothing, ...activities.map((value) => ({ value, label: t(`activity.${value}`, { ns: 'hours' }) }))]} onChange={(event) => say({ activity: event.currentTarget.value as Activity | '' })} />
      <NativeSelect label={t('form.domain', { ns: 'hours' })} value={said.domain} data={[nothing, ...domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'hours' }) }))]} onChange={(event) => say({ domain: event.currentTarget.value as DomainCode | '' })} />
    </fieldset>
  );
}

function tooMuch({ file }: HoursImportDraft): 'rows' | 'letters' | null {
  if (file.rows.length > mostRows) return 'rows';
  return JSON.stringify(file).length > mostLetters ? 'letters' : null;
}

const has = ({ columns }: HoursImportDraft, ...kinds: readonly ColumnKind[]): boolean => kinds.some((kind) => columns.kinds.includes(kind));

/** What keeps the file from being looked at; null where nothing does. */
function useObstacle(draft: HoursImportDraft): string | null {
  const { t } = useTranslation('hoursimport');
  const format = useFormat();
  const excess = tooMuch(draft);
  if (!has(draft, 'DAY') || !has(draft, 'HOURS', 'MINUTES', 'END')) return t('columns.missing');
  return excess && t(`excess.${excess}`, { most: format.number(mostRows), n: format.number(draft.file.rows.length) });
}

function Check({ draft }: { draft: HoursImportDraft }) {
  const { t } = useTranslation('hoursimport');
  const format = useFormat();
  const count = draft.file.rows.length;
  if (draft.isCurrent) return null;
  return <div><Button onClick={draft.check} aria-busy={draft.isPending}>{t(draft.preview ? 'check.again' : 'check', { count, n: format.number(count) })}</Button></div>;
}

/** What the columns hold, what holds for all rows, and the way to the look. */
export function ColumnsCard({ draft, places }: { draft: HoursImportDraft; places: readonly Place[] }) {
  const { t } = useTranslation(['hoursimport', 'table']);
  const obstacle = useObstacle(draft);
  return (
    <Card title={t('columns.title', { ns: 'table' })}>
      <ColumnChoices table={draft.table} columns={draft.columns} kinds={columnKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} ignored="IGNORED" onChange={draft.setColumns} />
      {has(draft, 'NOTE') && <Checkbox label={t('notes.out')} description={t('notes.hint')} checked={draft.said.withoutNotes} onChange={(event) => draft.say({ withoutNotes: event.currentTarget.checked })} />}
      <SaidFields draft={draft} places={places} />
      {obstacle !== null && <p role="alert">{obstacle}</p>}
      {Boolean(draft.error) && <Problem error={draft.error} />}
      {obstacle === null && <Check draft={draft} />}
      <p role="status">{draft.isPending ? t('checking') : ''}</p>
    </Card>
  );
}
