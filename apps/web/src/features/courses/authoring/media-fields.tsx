import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldAt } from '../../../ui/form';
import type { Words } from '../../../ui/i18n/own-language';
import { TextPair } from '../../../ui/text-pair';
import classes from './authoring.module.css';
import { FileField } from './file-field';
import type { PartProps } from './kind-fields';
import { isPlayed } from './step-values';

/** The first file stands for both languages until the other has its own. */
function withFile(file: Words, language: keyof Words, id: string): Words {
  return file.en === '' && file.es === '' ? { en: id, es: id } : { ...file, [language]: id };
}

/** A file in each language with everything that is in it as words: nobody is left out by a video or a sound. */
export function MediaFields({ form }: PartProps) {
  const { t } = useTranslation(['authoring', 'common']);
  const { kind, media } = form.getValues();
  return (
    <fieldset className={classes.group}>
      <legend>{t('media.title')}</legend>
      <div className={classes.both}>
        {(['en', 'es'] as const).map((language) => (
          <FileField
            key={language}
            label={t(`in.${language}`, { ns: 'common', label: t('media.file') })}
            kind={kind}
            file={media.file[language]}
            onSent={(id) => form.setFieldValue('media', (before) => ({ ...before, file: withFile(before.file, language, id) }))}
          />
        ))}
      </div>
      {isPlayed(kind) && (
        <>
          <NumberInput {...fieldAt(form, 'media.seconds')} label={t('media.seconds')} min={0} allowDecimal={false} />
          <TextPair form={form} path="media.captions" label={t('media.captions')} hint={t('media.captions-hint')} rows={4} />
        </>
      )}
      <TextPair form={form} path="media.transcript" label={t(`media.words.${kind}` as 'media.words.VIDEO')} rows={4} />
    </fieldset>
  );
}
