import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './authoring.module.css';
import { FileField } from './file-field';
import type { PartProps } from './kind-fields';
import { SideBySide } from './side-by-side';
import { isPlayed } from './step-values';

/** A file in each language with everything that is in it as words: nobody is left out by a video or a sound. */
export function MediaFields({ form, inputs }: PartProps) {
  const { t } = useTranslation('authoring');
  const { kind, media } = form.getValues();
  return (
    <fieldset className={classes.group}>
      <legend>{t('media.title')}</legend>
      <div className={classes.both}>
        {(['en', 'es'] as const).map((language) => (
          <FileField
            key={language}
            label={t(`in.${language}`, { label: t('media.file') })}
            kind={kind}
            file={media.file[language]}
            onSent={(id) => form.setFieldValue('media', (before) => ({ ...before, file: { ...before.file, [language]: id, ...(before.file.en === '' && before.file.es === '' ? { en: id, es: id } : {}) } }))}
          />
        ))}
      </div>
      {isPlayed(kind) && (
        <>
          <NumberInput {...inputs('media.seconds')} label={t('media.seconds')} min={0} allowDecimal={false} hideControls />
          <SideBySide inputs={inputs} path="media.captions" label={t('media.captions')} hint={t('media.captions-hint')} rows={4} />
        </>
      )}
      <SideBySide inputs={inputs} path="media.transcript" label={t(`media.words.${kind}` as 'media.words.VIDEO')} rows={4} />
    </fieldset>
  );
}
