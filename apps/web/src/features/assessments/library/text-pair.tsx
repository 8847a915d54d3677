import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './library.module.css';

export interface TextPairProps<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** The place of the pair in the form; its two fields end in `.en` and `.es`. */
  path: string;
  label: string;
  rows?: number;
}

/** One text in both languages, side by side where there is room. */
export function TextPair<Values extends Record<string, unknown>>({ form, path, label, rows = 1 }: TextPairProps<Values>) {
  const { t } = useTranslation('library');
  return (
    <div className={classes.pair}>
      {(['en', 'es'] as const).map((language) => {
        const id = `${path}.${language}`;
        return <Textarea key={language} {...form.getInputProps(id)} id={id} name={id} lang={language} label={t(`in-${language}`, { label })} autosize minRows={rows} maxLength={6000} />;
      })}
    </div>
  );
}
