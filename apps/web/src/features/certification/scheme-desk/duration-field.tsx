import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './scheme-desk.module.css';
import type { Typed } from './use-typed';

interface Parts {
  amount: string;
  unit: 'M' | 'D';
}

/** `P6M` and `P45D` (ISO 8601), as an amount and a unit. */
export function durationParts(value: string): Parts {
  const [, amount = '', unit] = /^P(\d+)([MD])$/.exec(value) ?? [];
  return { amount, unit: unit === 'D' ? 'D' : 'M' };
}

const durationOf = ({ amount, unit }: Parts): string => (amount === '' ? '' : `P${amount}${unit}`);

/** Months or days: saved when the amount is left or the unit chosen. */
export function DurationField({ typed, about, hint }: { typed: Typed; about: { id: string; label: string; error: string | null }; hint?: string }) {
  const { t } = useTranslation('rules');
  const parts = durationParts(typed.value);
  return (
    <div className={classes.pair}>
      <TextInput {...about} {...(hint === undefined ? {} : { description: hint })} inputMode="numeric" value={parts.amount} onChange={(event) => typed.type(durationOf({ ...parts, amount: event.currentTarget.value.replace(/\D/g, '') }))} onBlur={() => typed.keep()} />
      <NativeSelect
        className={classes.unit}
        aria-label={t('duration.unit', { label: about.label })}
        value={parts.unit}
        data={[{ value: 'M', label: t('duration.MONTHS') }, { value: 'D', label: t('duration.DAYS') }]}
        onChange={(event) => typed.keep(durationOf({ ...parts, unit: event.currentTarget.value === 'D' ? 'D' : 'M' }))}
      />
    </div>
  );
}
