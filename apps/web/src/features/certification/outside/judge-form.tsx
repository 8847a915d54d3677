import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideLearningDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { NeedsTwo } from '../second-look/needs-two';

/** It counts, or it does not, with a reason that the holder reads. */
export function JudgeForm({ id, title, name }: { id: string; title: string; name: string }) {
  const { t } = useTranslation(['outside', 'board']);
  const decide = useApiMutation(DecideLearningDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: { verdict: '', reason: '' },
    validate: { verdict: required(t('judge.missing')), reason: (reason, { verdict }) => (verdict === 'no' && reason.trim() === '' ? t('judge.reason-missing') : null) },
  });
  const labels = { verdict: t('judge.verdict'), reason: t('judge.reason') };
  const isNo = form.values.verdict === 'no';
  const send = ({ verdict, reason }: typeof form.values) => decide.mutate({ input: { id, isAccepted: verdict === 'yes', ...(verdict === 'yes' ? {} : { reason }) } });
  return (
    <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={isNo ? t('nos.send', { ns: 'board', name }) : t('judge.send', { title, name })}>
      <Radio.Group {...field(form, 'verdict')} label={labels.verdict}>
        <div className="stack">
          <Radio value="yes" label={t('judge.yes')} />
          <Radio value="no" label={t('judge.no')} />
        </div>
      </Radio.Group>
      {isNo && <NeedsTwo />}
      {isNo && <Textarea {...field(form, 'reason')} label={labels.reason} description={t('judge.reason-hint')} autosize minRows={2} maxLength={500} />}
    </Form>
  );
}
