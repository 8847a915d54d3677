import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minutesText, parseMinutes } from './format';

export interface MinutesInputProps {
  id: string;
  name?: string;
  label: string;
  description?: string;
  /** Whole minutes; null while nothing readable is typed. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  error?: React.ReactNode;
  onBlur?: React.FocusEventHandler<HTMLInputElement>;
  onFocus?: React.FocusEventHandler<HTMLInputElement>;
}

/** What stands in the field: what was typed, until the value is changed from outside. */
function useTyped(value: number | null) {
  const [typed, setTyped] = useState(value === null ? '' : minutesText(value));
  const [isLeft, setIsLeft] = useState(false);
  const shown = value !== null && parseMinutes(typed) !== value ? minutesText(value) : typed;
  const minutes = parseMinutes(shown);
  return {
    shown,
    isUnread: isLeft && shown.trim() !== '' && minutes === null,
    type: (text: string) => {
      setTyped(text);
      setIsLeft(false);
    },
    leave: () => {
      setIsLeft(true);
      if (minutes !== null) setTyped(minutesText(minutes));
    },
  };
}

/** Hours and minutes as people say them. Decimals are refused: 1.3 could mean 1:30 or 1:18. */
export function MinutesInput({ value, onChange, description, error, onBlur, ...rest }: MinutesInputProps) {
  const { t } = useTranslation('common');
  const { shown, isUnread, type, leave } = useTyped(value);
  return (
    <TextInput
      {...rest}
      description={description ?? t('minutes.hint')}
      error={error ?? (isUnread ? t('minutes.unread') : undefined)}
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        type(event.currentTarget.value);
        onChange(parseMinutes(event.currentTarget.value));
      }}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
    />
  );
}
