import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextPair } from '../../../ui/text-pair';
import classes from './authoring.module.css';
import type { PartProps } from './kind-fields';
import { newOption } from './step-values';

/** The options of a check, which one is right, and what each is told. */
export function QuestionFields({ form }: PartProps) {
  const { t } = useTranslation('authoring');
  const { options, rightOptionId } = form.getValues().question;
  return (
    <fieldset className={classes.group}>
      <legend>{t('question.title')}</legend>
      <Radio.Group value={rightOptionId} onChange={(id) => form.setFieldValue('question.rightOptionId', id)} label={t('question.which')}>
        {options.map((option, index) => (
          <div key={option.id} className={classes.option}>
            <Radio value={option.id} label={t('question.right', { number: index + 1 })} />
            <TextPair form={form} path={`question.options.${index}.text`} label={t('question.option', { number: index + 1 })} />
            <TextPair form={form} path={`question.options.${index}.why`} label={t('question.why', { number: index + 1 })} rows={2} />
            {options.length > 2 && <div><Button variant="subtle" color="clay" onClick={() => form.removeListItem('question.options', index)}>{t('question.remove', { number: index + 1 })}</Button></div>}
          </div>
        ))}
      </Radio.Group>
      <div><Button variant="default" onClick={() => form.insertListItem('question.options', newOption())}>{t('question.add')}</Button></div>
      <TextPair form={form} path="question.hint" label={t('question.hint')} hint={t('question.hint-hint')} rows={2} />
    </fieldset>
  );
}
