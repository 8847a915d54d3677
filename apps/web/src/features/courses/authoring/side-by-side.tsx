import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './authoring.module.css';

type Values = Record<string, unknown>;

/** Ties an input to a place inside the form, such as `question.options.0.text.en`. */
export type Inputs = (path: string) => ReturnType<UseFormReturnType<Values>['getInputProps']> & { id: string; name: string };

export const inputsOf = <Shape extends Values>(form: UseFormReturnType<Shape>): Inputs => (path) => ({ ...form.getInputProps(path), id: path, name: path });

export interface SideBySideProps {
  inputs: Inputs;
  path: string;
  label: string;
  hint?: string;
  /** More than one line. */
  rows?: number;
}

/** The same text in both languages: beside each other where there is room, below each other on a phone. */
export function SideBySide({ inputs, path, label, hint, rows = 1 }: SideBySideProps) {
  const { t } = useTranslation('authoring');
  return (
    <div className={classes.both}>
      {(['en', 'es'] as const).map((language) => {
        const about = { ...inputs(`${path}.${language}`), label: t(`in.${language}`, { label }), lang: language, ...(hint === undefined ? {} : { description: hint }) };
        return rows > 1 ? <Textarea key={language} {...about} minRows={rows} autosize maxRows={24} /> : <TextInput key={language} {...about} />;
      })}
    </div>
  );
}
