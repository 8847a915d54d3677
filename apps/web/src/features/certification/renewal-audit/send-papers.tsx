import { FileInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddAuditPaperDocument, SendAuditDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { upload } from '../../../graphql/upload';
import { field, Form } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { Problem } from '../../../ui/problem';

/** Each paper goes at once and stays; the board sees them when they are sent. */
function AddPaper({ auditId }: { auditId: string }) {
  const { t } = useTranslation('audits');
  const [id, nextId] = useFormId();
  const add = useApiMutation(AddAuditPaperDocument);
  const send = useMutation({
    mutationFn: async (file: File) => add.mutateAsync({ input: { id, auditId, name: file.name.slice(0, 200), fileId: await upload(file, { purpose: 'learning' }) } }),
    onSuccess: nextId,
  });
  return (
    <>
      <FileInput value={null} onChange={(file) => file && send.mutate(file)} label={t('add')} description={t('add-hint')} placeholder={t('choose')} accept="image/jpeg,image/png,application/pdf" />
      <span role="status" className="muted">{send.isPending ? t('adding') : ''}</span>
      {send.isError && <Problem error={send.error} />}
    </>
  );
}

/** The papers, a few words, and the sending. */
export function SendPapers({ auditId }: { auditId: string }) {
  const { t } = useTranslation('audits');
  const send = useApiMutation(SendAuditDocument);
  const form = useForm({ mode: 'controlled', initialValues: { note: '' } });
  const labels = { note: t('note') };
  return (
    <>
      <AddPaper auditId={auditId} />
      <Form form={form} labels={labels} mutation={send} onSubmit={({ note }) => send.mutate({ input: { id: auditId, note } })} submitLabel={t('send')}>
        <Textarea {...field(form, 'note')} label={labels.note} description={t('note-hint')} autosize minRows={2} maxLength={1000} />
      </Form>
    </>
  );
}
