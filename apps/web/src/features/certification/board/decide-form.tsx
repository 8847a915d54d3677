import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideApplicationDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';

const outcomes = ['APPROVE', 'DENY'] as const;
type Values = { outcome: string; reasons: string };

export const reasonLimit = 2000;

export function useReasonCheck(): (value: string) => string | null {
  const { t } = useTranslation('errors');
  return (value) => {
    if (value.trim() === '') return t('DECISION_REASON_MISSING');
    return value.trim().length > reasonLimit ? t('DECISION_REASON_TOO_LONG', { most: reasonLimit }) : null;
  };
}

/** The first look. The button names the act and the person, so that nobody decides about somebody else by mistake. */
export function DecideForm({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useTranslation('certification');
  const decide = useApiMutation(DecideApplicationDocument);
  const reasonCheck = useReasonCheck();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { outcome: '', reasons: '' },
    validate: { outcome: required(t('decide.outcome-missing')), reasons: reasonCheck },
  });
  const outcome = outcomes.find((each) => each === form.values.outcome);
  const labels = { outcome: t('decide.outcome'), reasons: t('decide.reasons') };
  const send = ({ reasons }: Values) => outcome && decide.mutate({ input: { applicationId, outcome, reasons } });
  return (
    <Card title={t('decide.title')} tone="feature">
      <p>{t('decide.hint')}</p>
      <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={outcome ? t(`decide.act.${outcome}`, { name }) : t('decide.act', { name })}>
        <Radio.Group {...field(form, 'outcome')} label={labels.outcome}>
          <div className="stack">{outcomes.map((each) => <Radio key={each} value={each} label={t(`decide.${each}`)} />)}</div>
        </Radio.Group>
        <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('decide.reasons-hint')} autosize minRows={3} />
      </Form>
    </Card>
  );
}
