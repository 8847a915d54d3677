import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AskFeeWaiverDocument } from '../../../graphql/generated/graphql';
import type { FeeStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { FeeLife, FeeTag, useMoney } from './fee-life';
import type { TaskProps } from './task-page';

function WaiverForm({ applicationId, fee }: { applicationId: string; fee: FeeStateFragment }) {
  const { t } = useTranslation('applicant');
  const ask = useApiMutation(AskFeeWaiverDocument);
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' }, validate: { reason: required(t('fee.reason-missing')) } });
  return (
    <Card title={t('fee.waiver')}>
      <p>{t('fee.waiver-hint')}</p>
      <Form form={form} labels={{ reason: t('fee.reason') }} mutation={ask} onSubmit={({ reason }) => ask.mutate({ input: { applicationId, feeId: fee.id, reason } })} submitLabel={t('fee.ask')}>
        <Textarea {...field(form, 'reason')} label={t('fee.reason')} description={t('fee.reason-hint')} autosize minRows={2} maxLength={1000} />
      </Form>
    </Card>
  );
}

/** It is paid to the board as ever; here one sees what came in, and can ask not to pay. */
export function FeeTask({ application, task }: TaskProps) {
  const { t } = useTranslation('applicant');
  const money = useMoney();
  const fee = application.fees.find(({ id }) => id === task.codes[0]);
  if (!fee) return null;
  return (
    <>
      <Card>
        <div><FeeTag status={fee.status} /></div>
        <p>{t('fee.asks', { board: application.scheme.body, amount: money(fee.cents) })}</p>
        {(fee.status === 'DUE' || fee.status === 'WAIVER_REFUSED') && <p>{t('fee.how')}</p>}
        <FeeLife fee={fee} />
        <p className="muted">{t('fee.source', { source: fee.source })}</p>
      </Card>
      {fee.viewerSteps.includes('ASK_WAIVER') && <WaiverForm applicationId={application.id} fee={fee} />}
    </>
  );
}
