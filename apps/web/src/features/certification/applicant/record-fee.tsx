import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RecordFeeDocument } from '../../../graphql/generated/graphql';
import type { FeeStateFragment, FeeStep, PaymentMethod } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';

const methods = ['CHECK', 'MONEY_ORDER', 'CASH', 'BANK_TRANSFER', 'SPONSOR'] as const satisfies readonly PaymentMethod[];

/** What came in, or what the board decided about a waiver. */
export function RecordFee({ applicationId, fee }: { applicationId: string; fee: FeeStateFragment }) {
  const { t } = useTranslation('applicant');
  const record = useApiMutation(RecordFeeDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: { step: '', method: 'CHECK', reference: '', reason: '' },
    validate: { step: required(t('fee.what-missing')) },
  });
  const labels = { step: t('fee.what'), method: t('fee.method'), reference: t('fee.reference'), reason: t('fee.why') };
  const isPayment = form.values.step === 'PAY';
  const send = ({ step, method, reference, reason }: typeof form.values) => {
    const about = isPayment ? { method: method as PaymentMethod, reference } : { reason };
    record.mutate({ input: { applicationId, feeId: fee.id, step: step as FeeStep, ...about } });
  };
  return (
    <Form form={form} labels={labels} mutation={record} onSubmit={send} submitLabel={t('fee.record-of', { name: fee.name })}>
      <Radio.Group {...field(form, 'step')} label={labels.step}>
        <div className="stack">{fee.viewerSteps.map((step) => <Radio key={step} value={step} label={t(`fee.step.${step}`)} />)}</div>
      </Radio.Group>
      {isPayment && (
        <>
          <NativeSelect {...field(form, 'method')} label={labels.method} data={methods.map((value) => ({ value, label: t(`fee.method.${value}`) }))} />
          <TextInput {...field(form, 'reference')} label={labels.reference} description={t('fee.reference-hint')} maxLength={60} autoComplete="off" />
        </>
      )}
      {form.values.step !== '' && !isPayment && <Textarea {...field(form, 'reason')} label={labels.reason} description={t('fee.why-hint')} autosize minRows={2} maxLength={1000} />}
    </Form>
  );
}
