import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../graphql/api-error';
import { ErrorSummary } from './error-summary';
import classes from './form.module.css';

type Values = Record<string, unknown>;

/** What a form needs to know of a mutation: its last failure, and whether it is on its way. */
export interface Sending {
  isPending: boolean;
  error: unknown;
}

export interface FormProps<Shape extends Values> {
  form: UseFormReturnType<Shape>;
  /** The visible label of each field, for the summary. */
  labels: Partial<Record<keyof Shape & string, string>>;
  mutation: Sending;
  onSubmit: (values: Shape) => void;
  submitLabel: string;
  secondary?: ReactNode;
  /** The button stays in view on a long form. */
  isWithinReach?: boolean;
  children: ReactNode;
}

/** Everything that ties an input to its value, its error and the summary's link. */
export const field = <Shape extends Values>(form: UseFormReturnType<Shape>, name: keyof Shape & string) => fieldAt(form, name);

export const checkbox = <Shape extends Values>(form: UseFormReturnType<Shape>, name: keyof Shape & string) => fieldAt(form, name, 'checkbox');

/** The same for a place inside a value, such as `question.options.0.text`. */
export function fieldAt<Shape extends Values>(form: UseFormReturnType<Shape>, path: string, type: 'input' | 'checkbox' = 'input') {
  return { ...form.getInputProps(path, { type }), id: path, name: path };
}

/** A check: `message` where nothing is written or chosen. */
export const required = (message: string) => (value: string | number | null | undefined): string | null => (String(value ?? '').trim() === '' ? message : null);

/** `input.email` of the API is the field `email` here. */
const refusedFields = (error: unknown): string[] => (error instanceof ApiError ? error.fields.map((path) => path.split('.').at(-1) ?? path) : []);

/** Checks on submit only. The button stays alive: pressing it twice while sending does nothing more. */
export function Form<Shape extends Values>({ form, labels, mutation, onSubmit, submitLabel, secondary, isWithinReach = false, children }: FormProps<Shape>) {
  const { t } = useTranslation('common');
  const [attempt, setAttempt] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (!form.validate().hasErrors && !mutation.isPending) onSubmit(form.getValues());
  };
  const mistakes = Object.entries(form.errors).filter(([, text]) => Boolean(text)).map(([id, text]) => ({ id, text: String(text) }));
  const refused = refusedFields(mutation.error).filter((name) => name in labels).map((name) => ({ id: name, text: labels[name as keyof Shape & string] ?? name }));
  const error = mistakes.length === 0 && !mutation.isPending ? mutation.error : undefined;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ErrorSummary fields={mistakes.length > 0 ? mistakes : error ? refused : []} error={error} attempt={attempt} />
      {children}
      <div className={classes.actions} data-reach={isWithinReach || undefined}>
        <Button type="submit" aria-busy={mutation.isPending}>{submitLabel}</Button>
        {secondary}
        <span role="status" className={classes.sending}>{mutation.isPending ? t('saving') : ''}</span>
      </div>
    </form>
  );
}
