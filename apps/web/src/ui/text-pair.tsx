import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldAt } from './form';
import classes from './form.module.css';

export interface TextPairProps<Shape extends Record<string, unknown>> {
  form: UseFormReturnType<Shape>;
  /** The place of the pair in the form; its two fields end in `.en` and `.es`. */
  path: string;
  label: string;
  hint?: string;
  /** More than one line. */
  rows?: number;
}

/** The same text in both languages: beside each other where there is room, below each other on a phone. */
export function TextPair<Shape extends Record<string, unknown>>({ form, path, label, hint, rows = 1 }: TextPairProps<Shape>) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.pair}>
      {(['en', 'es'] as const).map((language) => {
        const about = { ...fieldAt(form, `${path}.${language}`), label: t(`in.${language}`, { label }), lang: language, ...(hint === undefined ? {} : { description: hint }) };
        return rows > 1 ? <Textarea key={language} {...about} minRows={rows} autosize maxRows={24} /> : <TextInput key={language} {...about} />;
      })}
    </div>
  );
}
