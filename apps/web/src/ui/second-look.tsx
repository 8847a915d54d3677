import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from './confirm-button';
import { field, Form, required } from './form';
import type { FormProps } from './form';
import { useFormat } from './format';

export interface SecondAnswer {
  answer: string;
  reasons: string;
  [field: string]: string;
}

interface SecondLookFields extends Pick<FormProps<SecondAnswer>, 'mutation' | 'onSubmit'> {
  /** What it is to agree, in words. */
  yes: string;
  /** What the button says then. */
  act: string;
}

/** The second person agrees with what another one proposed, or sends it back, and says why. */
export function SecondLookForm({ yes, act, ...form_ }: SecondLookFields) {
  const { t } = useTranslation('credentials');
  const form = useForm<SecondAnswer>({ mode: 'controlled', initialValues: { answer: '', reasons: '' }, validate: { answer: required(t('second.answer-missing')), reasons: required(t('second.reasons-missing')) } });
  const labels = { answer: t('second.answer'), reasons: t('second.reasons') };
  return (
    <Form form={form} labels={labels} submitLabel={form.values.answer === 'no' ? t('second.act-back') : act} {...form_}>
      <Radio.Group {...field(form, 'answer')} label={labels.answer}>
        <div className="stack">
          <Radio value="yes" label={yes} />
          <Radio value="no" label={t('second.no')} />
        </div>
      </Radio.Group>
      <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('change.why-hint')} autosize minRows={2} maxLength={2000} />
    </Form>
  );
}

interface Waiting {
  reviewers: readonly { name: string }[];
  /** What is said where nobody can look. */
  nobody: string;
  withdraw: { error: Error | null; isPending: boolean };
  onWithdraw: () => Promise<unknown>;
}

/** For its proposer: who can take the second look, and the way to take it back. */
export function WaitsForSecond({ reviewers, nobody, withdraw, onWithdraw }: Waiting) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return (
    <>
      <p>{reviewers.length === 0 ? nobody : t('second.waits', { names: format.list(reviewers.map(({ name }) => name)) })}</p>
      <div>
        <ConfirmButton act={t('second.withdraw')} question={t('second.withdraw-question')} onConfirm={onWithdraw} error={withdraw.error} isPending={withdraw.isPending} variant="default">{t('second.withdraw-hint')}</ConfirmButton>
      </div>
    </>
  );
}
