import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideDocumentDocument } from '../../../graphql/generated/graphql';
import type { PaperStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { DocumentPicture, DocumentTag } from './document-picture';

function VerdictForm({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('applicant');
  const verify = useApiMutation(DecideDocumentDocument);
  const form = useForm({ mode: 'controlled', initialValues: { verdict: '', reason: '' }, validate: { verdict: required(t('document.verdict-missing')) } });
  const labels = { verdict: t('document.verdict'), reason: t('document.reason') };
  const send = ({ verdict, reason }: typeof form.values) => verify.mutate({ input: { id, isAccepted: verdict === 'yes', ...(verdict === 'yes' ? {} : { reason }) } });
  return (
    <Form form={form} labels={labels} mutation={verify} onSubmit={send} submitLabel={t('document.record', { name })}>
      <Radio.Group {...field(form, 'verdict')} label={labels.verdict}>
        <div className="stack">
          <Radio value="yes" label={t('document.yes')} />
          <Radio value="no" label={t('document.no')} />
        </div>
      </Radio.Group>
      {form.values.verdict === 'no' && <Textarea {...field(form, 'reason')} label={labels.reason} description={t('document.reason-hint')} autosize minRows={2} maxLength={500} />}
    </Form>
  );
}

/** The last picture of one paper, who looked at it, and the verdict where it waits for one. */
export function VerifyDocument({ paper }: { paper: PaperStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { name, canVerify, documents } = paper;
  const last = documents.at(-1);
  return (
    <div className="stack">
      <h3>{name}</h3>
      {!last && <p>{t('document.board-none')}</p>}
      {last && (
        <>
          <div><DocumentTag status={last.status} /></div>
          <DocumentPicture document={last} name={name} />
          {last.decidedAt && last.decidedBy && <p>{t('document.looked', { name: last.decidedBy.name, day: format.dayOf(last.decidedAt) })} {last.reason}</p>}
          {canVerify && <VerdictForm key={last.id} id={last.id} name={name} />}
        </>
      )}
    </div>
  );
}
