import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideAppealDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useReasonCheck } from '../board/decide-form';

const outcomes = ['NEW_LOOK', 'NO_STANDS'] as const;

/** For somebody who took no part in the case. */
export function HearForm({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useTranslation('board');
  const decide = useApiMutation(DecideAppealDocument);
  const form = useForm({ mode: 'controlled', initialValues: { outcome: '', reasons: '' }, validate: { outcome: required(t('hear.missing')), reasons: useReasonCheck() } });
  const outcome = outcomes.find((each) => each === form.values.outcome);
  const labels = { outcome: t('hear.outcome'), reasons: t('hear.reasons') };
  const send = ({ reasons }: { reasons: string }) => outcome && decide.mutate({ input: { applicationId, outcome, reasons } });
  return (
    <Card title={t('hear.title')} tone="feature">
      <p>{t('hear.hint')}</p>
      <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={outcome ? t(`hear.act.${outcome}`, { name }) : t('hear.act', { name })}>
        <Radio.Group {...field(form, 'outcome')} label={labels.outcome}>
          <div className="stack">{outcomes.map((each) => <Radio key={each} value={each} label={t(`hear.${each}`)} />)}</div>
        </Radio.Group>
        <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('hear.reasons-hint')} autosize minRows={3} />
      </Form>
    </Card>
  );
}
