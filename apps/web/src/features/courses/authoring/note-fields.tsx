import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkbox } from '../../../ui/form';
import classes from './authoring.module.css';
import type { PartProps } from './kind-fields';
import { SideBySide } from './side-by-side';

/** A hard topic is named before it comes, and another way of the same worth stands beside it. */
export function NoteFields({ form, inputs }: PartProps) {
  const { t } = useTranslation('authoring');
  return (
    <>
      <Checkbox {...checkbox(form, 'hasNote')} label={t('note.has')} description={t('note.hint')} />
      {form.getValues().hasNote && (
        <fieldset className={classes.group}>
          <legend>{t('note.title')}</legend>
          <SideBySide inputs={inputs} path="note.text" label={t('note.text')} rows={2} />
          <SideBySide inputs={inputs} path="note.alternative" label={t('note.alternative')} hint={t('note.alternative-hint')} rows={5} />
        </fieldset>
      )}
    </>
  );
}
