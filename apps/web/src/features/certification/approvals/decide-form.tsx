import { Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideApprovalDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { NeedsTwo } from '../second-look/needs-two';

const nothing = { answer: 'approve', approvedFrom: '', approvedUntil: '', reason: '' };

/** Yes with its days, or no; either with a reason. */
export function DecideForm({ id }: { id: string }) {
  const { t } = useTranslation(['approvals', 'board']);
  const decide = useApiMutation(DecideApprovalDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: nothing,
    validate: { reason: required(t('decide.reason-missing')), approvedFrom: (day, { answer }) => (answer === 'approve' && day === '' ? t('decide.from-missing') : null) },
  });
  const isApproved = form.getValues().answer === 'approve';
  const labels = { answer: t('decide.answer'), approvedFrom: t('decide.from'), approvedUntil: t('decide.until'), reason: t('decide.reason') };
  const send = ({ approvedFrom, approvedUntil, reason }: typeof nothing) =>
    decide.mutate({ input: { id, isApproved, approvedFrom: isApproved ? approvedFrom : null, approvedUntil: isApproved && approvedUntil !== '' ? approvedUntil : null, reason } });
  return (
    <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={isApproved ? t('decide.send') : t('nos.send-on', { ns: 'board' })}>
      <Radio.Group {...field(form, 'answer')} label={labels.answer}>
        <div className="stack">
          <Radio value="approve" label={t('decide.approve')} />
          <Radio value="refuse" label={t('decide.refuse')} />
        </div>
      </Radio.Group>
      {!isApproved && <NeedsTwo />}
      {isApproved && <TextInput type="date" {...field(form, 'approvedFrom')} label={labels.approvedFrom} />}
      {isApproved && <TextInput type="date" {...field(form, 'approvedUntil')} label={labels.approvedUntil} />}
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t('decide.reason-hint')} autosize minRows={2} />
    </Form>
  );
}
