import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PublishRubricDocument } from '../../../graphql/generated/graphql';
import type { PublishRubricInput } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, fieldAt, Form } from '../../../ui/form';
import { TextPair } from '../../../ui/text-pair';
import { codeOf } from './code';
import classes from './library.module.css';
import { useBothWritten } from './use-both-written';

const LEVELS = 4;

export type RubricValues = Pick<PublishRubricInput, 'title' | 'passMark' | 'criteria'> & Record<string, unknown>;
type RubricFormState = UseFormReturnType<RubricValues>;

export const blankCriterion = (): RubricValues['criteria'][number] => ({ title: { en: '', es: '' }, isCore: false, isCritical: false, weight: 1, anchors: Array.from({ length: LEVELS }, () => ({ en: '', es: '' })) });

function CriterionFields({ form, index, count }: { form: RubricFormState; index: number; count: number }) {
  const { t } = useTranslation('library');
  const path = `criteria.${index}`;
  const position = index + 1;
  return (
    <fieldset className={classes.criterion}>
      <legend>{t('rubric.criterion', { position })}</legend>
      <TextPair form={form} path={`${path}.title`} label={t('rubric.criterion-title')} />
      <div className={classes.checks}>
        <Checkbox {...fieldAt(form, `${path}.isCore`, 'checkbox')} label={t('rubric.core')} />
        <Checkbox {...fieldAt(form, `${path}.isCritical`, 'checkbox')} label={t('rubric.critical')} />
      </div>
      <NumberInput {...fieldAt(form, `${path}.weight`)} label={t('rubric.weight')} min={1} max={5} allowDecimal={false} />
      {Array.from({ length: LEVELS }, (_, level) => <TextPair key={level} form={form} path={`${path}.anchors.${level}`} label={t('rubric.level', { level: level + 1 })} rows={2} />)}
      <div className={classes.checks}>
        {index > 0 && <Button variant="default" onClick={() => form.reorderListItem('criteria', { from: index, to: index - 1 })}>{t('rubric.up', { position })}</Button>}
        {count > 1 && <Button variant="default" onClick={() => form.removeListItem('criteria', index)}>{t('rubric.remove', { position })}</Button>}
      </div>
    </fieldset>
  );
}

function useRubricForm(values: RubricValues): RubricFormState {
  const text = useBothWritten();
  return useForm<RubricValues>({ mode: 'controlled', initialValues: values, validate: { title: text, criteria: { title: text, anchors: text } } });
}

export interface RubricFormProps {
  organisationId: string;
  values: RubricValues;
  /** Null for a new one. */
  saved: { code: string; version: number } | null;
}

/** How it is judged, in both languages. Saving makes a version: what was graded by the old one stays so. */
export function RubricForm({ organisationId, values, saved }: RubricFormProps) {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const publish = useApiMutation(PublishRubricDocument);
  const form = useRubricForm(values);
  const { criteria } = form.getValues();
  const most = criteria.reduce((sum, { weight }) => sum + weight * LEVELS, 0);
  const save = (input: RubricValues) =>
    publish.mutate({ input: { ...input, organisationId, code: saved?.code ?? codeOf(input.title.en), expectedVersion: saved?.version ?? 0 } }, { onSuccess: () => void navigate('/scenarios') });
  return (
    <Form form={form} labels={{ passMark: t('rubric.pass-mark') }} mutation={publish} onSubmit={save} submitLabel={saved ? t('save-version', { version: saved.version + 1 }) : t('rubric.add')}>
      <Card>
        <TextPair form={form} path="title" label={t('rubric.title')} />
        <NumberInput {...field(form, 'passMark')} label={t('rubric.pass-mark')} description={t('rubric.pass-mark-hint', { most })} min={1} max={most} allowDecimal={false} />
      </Card>
      {criteria.map((_, index) => <CriterionFields key={index} form={form} index={index} count={criteria.length} />)}
      <div><Button variant="default" onClick={() => form.insertListItem('criteria', blankCriterion())}>{t('rubric.add-criterion')}</Button></div>
    </Form>
  );
}
