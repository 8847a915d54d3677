import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Typed } from './use-typed';

const dollarsOf = (cents: string): string => (/^[1-9]\d*$/.test(cents) ? (Number(cents) / 100).toFixed(2) : '');

/** Whole cents of what was typed as `25`, `25.50` or `$25`; null where it is no amount. */
export function centsOf(typed: string): string | null {
  const [, dollars, cents = '00'] = /^\s*\$?\s*(\d{1,5})(?:\.(\d{2}))?\s*$/.exec(typed) ?? [];
  return dollars === undefined ? null : String(Number(dollars) * 100 + Number(cents));
}

/** An amount in dollars, kept as whole cents; what cannot be read stays as it was typed, with a word about it. */
export function MoneyField({ typed, about }: { typed: Typed; about: { id: string; label: string; error: string | null } }) {
  const { t } = useTranslation('rules');
  const [text, setText] = useState(dollarsOf(typed.value));
  const [isLeft, setIsLeft] = useState(false);
  const cents = centsOf(text);
  const leave = () => {
    setIsLeft(true);
    if (cents !== null) typed.keep(cents);
  };
  const isUnread = isLeft && text.trim() !== '' && cents === null;
  return (
    <TextInput
      {...about}
      description={t('hint.money')}
      error={isUnread ? t('hint.money-unread') : about.error}
      inputMode="decimal"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setIsLeft(false);
      }}
      onBlur={leave}
    />
  );
}
