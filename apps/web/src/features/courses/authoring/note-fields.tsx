import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkbox } from '../../../ui/form';
import { TextPair } from '../../../ui/text-pair';
import classes from './authoring.module.css';
import type { PartProps } from './kind-fields';

/** A hard topic is named before it comes, and another way of the same worth stands beside it. */
export function NoteFields({ form }: PartProps) {
  const { t } = useTranslation('authoring');
  return (
    <>
      <Checkbox {...checkbox(form, 'hasNote')} label={t('note.has')} description={t('note.hint')} />
      {form.getValues().hasNote && (
        <fieldset className={classes.group}>
          <legend>{t('note.title')}</legend>
          <TextPair form={form} path="note.text" label={t('note.text')} rows={2} />
          <TextPair form={form} path="note.alternative" label={t('note.alternative')} hint={t('note.alternative-hint')} rows={5} />
        </fieldset>
      )}
    </>
  );
}
