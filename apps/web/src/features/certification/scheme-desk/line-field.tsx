import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MinutesInput } from '../../../ui/minutes-input';
import { useErrorText } from '../../../ui/use-error-text';
import { DurationField } from './duration-field';
import { MoneyField } from './money-field';
import classes from './scheme-desk.module.css';
import type { Edits, Field, Line } from './use-draft-edits';
import { useTyped } from './use-typed';
import type { Typed } from './use-typed';
import { useFieldLabel, useOptionName } from './words';

export const fieldId = (lineId: string, field: string): string => `${lineId}-${field}`;

interface Shown {
  field: Field;
  typed: Typed;
  about: { id: string; label: string; error: string | null };
}

const listOf = (value: string): string[] => value.split(',').filter(Boolean);

function Codes({ field, typed, about: { id, ...about } }: Shown) {
  const { t } = useTranslation('rules');
  const nameOf = useOptionName();
  return (
    <Checkbox.Group {...about} description={t('hint.any')} value={listOf(typed.value)} onChange={(codes) => typed.keep(codes.join(','))}>
      <div className={classes.choices}>{field.options.map((code, index) => <Checkbox key={code} {...(index === 0 ? { id } : {})} value={code} label={nameOf(field.field, code)} />)}</div>
    </Checkbox.Group>
  );
}

function Choice({ field, typed, about }: Shown) {
  const nameOf = useOptionName();
  return <NativeSelect {...about} value={typed.value} data={field.options.map((code) => ({ value: code, label: nameOf(field.field, code) }))} onChange={(event) => typed.keep(event.currentTarget.value)} />;
}

/** A text says its language; a number and a day bring up the fitting keyboard. */
function inputOf({ field, shape }: Field) {
  if (shape === 'DAY') return { type: 'date' };
  if (shape === 'NUMBER') return { inputMode: 'numeric' as const };
  const language = field.endsWith('_ES') ? 'es' : 'en';
  return field.endsWith('_ES') || field.endsWith('_EN') ? { lang: language } : {};
}

function Words({ field, typed, about }: Shown) {
  const { t } = useTranslation('rules');
  const hints: Partial<Record<Field['field'], string>> = { SOURCE: t('hint.source') };
  const hint = field.shape === 'CODES' ? t('hint.codes') : hints[field.field];
  const shown = { ...about, ...inputOf(field), ...(hint === undefined ? {} : { description: hint }), value: typed.value, onBlur: () => typed.keep(), onChange: (event: { currentTarget: { value: string } }) => typed.type(event.currentTarget.value) };
  return field.shape === 'TEXT' ? <Textarea {...shown} autosize minRows={1} /> : <TextInput {...shown} />;
}

function Minutes({ typed, about }: Shown) {
  const minutes = typed.value === '' ? null : Number(typed.value);
  return <MinutesInput {...about} value={minutes} onChange={(next) => typed.type(next === null ? '' : String(next))} onBlur={() => minutes !== null && typed.keep()} />;
}

function Duration({ field, typed, about }: Shown) {
  const { t } = useTranslation('rules');
  const hints: Partial<Record<Field['field'], string>> = { UNTIL: t('hint.no-end'), VALID_FOR: t('hint.not-said'), OPENS: t('hint.not-said') };
  return <DurationField typed={typed} about={about} hint={hints[field.field]} />;
}

const Flag = ({ typed, about }: Shown) => <Checkbox {...about} checked={typed.value === 'true'} onChange={(event) => typed.keep(String(event.currentTarget.checked))} />;

const shapes: Partial<Record<Field['shape'], (shown: Shown) => React.ReactNode>> = { MINUTES: Minutes, CHOICE: Choice, MONEY: MoneyField, DURATION: Duration, FLAG: Flag };

function Shape(shown: Shown) {
  const { field } = shown;
  const Known = shapes[field.shape] ?? (field.shape === 'CODES' && field.options.length > 0 ? Codes : Words);
  return <Known {...shown} />;
}

/** One field of a line: saved when it is left, with what makes it impossible told at once. */
export function LineField({ line, field, edits }: { line: Line; field: Field; edits: Edits }) {
  const { t } = useTranslation('rules');
  const labelOf = useFieldLabel();
  const textOf = useErrorText();
  const typed = useTyped(field.value, (value) => edits.save(line.id, field.field, value));
  const told = typed.error === null ? field.problems.map((code) => t(`problem.${code}`)).join(' ') : textOf(typed.error);
  return <Shape field={field} typed={typed} about={{ id: fieldId(line.id, field.field), label: labelOf(line, field.field), error: told || null }} />;
}
