import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../ui/i18n/own-language';
import { locales } from './content';
import classes from './bank.module.css';

export interface WordsFieldProps {
  label: string;
  value: Words;
  onChange: (words: Words) => void;
  rows?: number;
}

/** The same text in both languages, side by side where there is room. */
export function WordsField({ label, value, onChange, rows = 1 }: WordsFieldProps) {
  const { t } = useTranslation('bank');
  return (
    <div className={classes.pair}>
      {locales.map((locale) => (
        <Textarea
          key={locale}
          label={t('edit.in-language', { label, language: t(`language.${locale}`) })}
          lang={locale}
          autosize
          minRows={rows}
          maxLength={4000}
          value={value[locale]}
          onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
