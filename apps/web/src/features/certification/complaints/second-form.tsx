import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmComplaintDocument, DecideMeasureAppealDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { NeedsTwo } from '../second-look/needs-two';

const nothing = { answer: '', reasons: '' };

/** The second look. With a yes the certificate changes at once. */
export function SecondForm({ complaintId, decisionId }: { complaintId: string; decisionId: string }) {
  const { t } = useTranslation('complaints');
  const confirm = useApiMutation(ConfirmComplaintDocument);
  const form = useForm({ mode: 'controlled', initialValues: nothing, validate: { answer: required(t('decide.outcome-missing')), reasons: required(t('decide.reasons-missing')) } });
  return (
    <Card title={t('second.title')} tone="feature">
      <p>{t('second.hint')}</p>
      <Form form={form} labels={{ answer: t('second.answer'), reasons: t('decide.reasons') }} mutation={confirm} onSubmit={({ answer, reasons }) => confirm.mutate({ input: { complaintId, decisionId, isAgreed: answer === 'yes', reasons } })} submitLabel={t('second.act')}>
        <Radio.Group {...field(form, 'answer')} label={t('second.answer')}>
          <div className="stack">{(['yes', 'no'] as const).map((each) => <Radio key={each} value={each} label={t(`second.${each}`)} />)}</div>
        </Radio.Group>
        <Textarea {...field(form, 'reasons')} label={t('decide.reasons')} autosize minRows={3} maxLength={4000} />
      </Form>
    </Card>
  );
}

const results = ['NO_STANDS', 'NEW_LOOK'] as const;

/** For somebody who took no part in the case. */
export function HearForm({ complaintId }: { complaintId: string }) {
  const { t } = useTranslation(['complaints', 'board']);
  const hear = useApiMutation(DecideMeasureAppealDocument);
  const form = useForm({ mode: 'controlled', initialValues: nothing, validate: { answer: required(t('decide.outcome-missing')), reasons: required(t('decide.reasons-missing')) } });
  const isNo = form.values.answer === 'NO_STANDS';
  const send = ({ answer, reasons }: typeof nothing) => {
    const outcome = results.find((each) => each === answer);
    if (outcome) hear.mutate({ input: { complaintId, outcome, reasons } });
  };
  return (
    <Card title={t('hear.title')} tone="feature">
      <Form form={form} labels={{ answer: t('hear.answer'), reasons: t('hear.reasons') }} mutation={hear} onSubmit={send} submitLabel={isNo ? t('nos.send-on', { ns: 'board' }) : t('hear.act')}>
        <Radio.Group {...field(form, 'answer')} label={t('hear.answer')}>
          <div className="stack">{results.map((each) => <Radio key={each} value={each} label={t(`hear.${each}`)} />)}</div>
        </Radio.Group>
        {isNo && <NeedsTwo />}
        <Textarea {...field(form, 'reasons')} label={t('hear.reasons')} autosize minRows={3} maxLength={2000} />
      </Form>
    </Card>
  );
}
