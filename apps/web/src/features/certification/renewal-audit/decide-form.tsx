import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideAuditDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { NeedsTwo } from '../second-look/needs-two';

/** The papers bear it out, or not; either with a reason that the holder reads. */
export function DecideForm({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation(['audits', 'board']);
  const decide = useApiMutation(DecideAuditDocument);
  const form = useForm({ mode: 'controlled', initialValues: { verdict: '', reason: '' }, validate: { verdict: required(t('decide.missing')), reason: required(t('decide.reason-missing')) } });
  const labels = { verdict: t('decide.verdict'), reason: t('decide.reason') };
  const isNo = form.values.verdict === 'no';
  const send = ({ verdict, reason }: typeof form.values) => decide.mutate({ input: { id, isPassed: verdict === 'yes', reason } });
  return (
    <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={isNo ? t('nos.send', { ns: 'board', name }) : t('decide.send', { name })}>
      <Radio.Group {...field(form, 'verdict')} label={labels.verdict}>
        <div className="stack">
          <Radio value="yes" label={t('decide.yes')} />
          <Radio value="no" label={t('decide.no')} />
        </div>
      </Radio.Group>
      {isNo && <NeedsTwo />}
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t('decide.reason-hint')} autosize minRows={2} maxLength={1000} />
    </Form>
  );
}
