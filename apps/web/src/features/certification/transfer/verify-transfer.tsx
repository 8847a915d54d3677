import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { VerifyTransferDocument } from '../../../graphql/generated/graphql';
import type { SourceMethod, SourceResult, TransferStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { ClaimState } from './claim-state';

const methods = ['WEBSITE', 'PHONE', 'EMAIL', 'LETTER'] as const satisfies readonly SourceMethod[];
const results = ['CONFIRMED', 'NOT_FOUND', 'NOT_ACTIVE'] as const satisfies readonly SourceResult[];

function SourceForm({ id }: { id: string }) {
  const { t } = useTranslation('applicant');
  const verify = useApiMutation(VerifyTransferDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: { result: '', method: 'WEBSITE', contact: '', validUntil: '' },
    validate: { result: required(t('transfer.said-missing')), contact: required(t('transfer.contact-missing')) },
  });
  const labels = { result: t('transfer.said'), method: t('transfer.how'), contact: t('transfer.contact'), validUntil: t('transfer.valid-until') };
  const send = ({ result, method, contact, validUntil }: typeof form.values) => verify.mutate({ input: { id, result: result as SourceResult, method: method as SourceMethod, contact, validUntil: validUntil === '' ? null : validUntil } });
  return (
    <Form form={form} labels={labels} mutation={verify} onSubmit={send} submitLabel={t('transfer.record')}>
      <Radio.Group {...field(form, 'result')} label={labels.result}>
        <div className="stack">{results.map((value) => <Radio key={value} value={value} label={t(`transfer.result.${value}`)} />)}</div>
      </Radio.Group>
      <NativeSelect {...field(form, 'method')} label={labels.method} data={methods.map((value) => ({ value, label: t(`transfer.method.${value}`) }))} />
      <TextInput {...field(form, 'contact')} label={labels.contact} description={t('transfer.contact-hint')} maxLength={200} autoComplete="off" />
      {form.values.result === 'CONFIRMED' && <TextInput {...field(form, 'validUntil')} label={labels.validUntil} type="date" />}
    </Form>
  );
}

/** A copy is no source: the reviewer asks the board that issued it, and writes down who answered and how. */
export function VerifyTransfer({ transfer }: { transfer: TransferStateFragment }) {
  const { t } = useTranslation('applicant');
  const { claim, canVerify } = transfer;
  return (
    <Card title={t('transfer.board')}>
      {claim ? <ClaimState claim={claim} /> : <p>{t('transfer.none')}</p>}
      {claim && canVerify && <SourceForm key={claim.id} id={claim.id} />}
    </Card>
  );
}
