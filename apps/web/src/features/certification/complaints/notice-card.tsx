import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SendNoticeDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import classes from './complaints.module.css';

type Complaint = ComplaintQuery['complaint'];

function NoticeForm({ id }: { id: string }) {
  const { t } = useTranslation('complaints');
  const send = useApiMutation(SendNoticeDocument);
  const form = useForm({ mode: 'controlled', initialValues: { text: '' }, validate: { text: required(t('notice.missing')) } });
  return (
    <Form form={form} labels={{ text: t('notice.text') }} mutation={send} onSubmit={({ text }) => send.mutate({ input: { complaintId: id, text } })} submitLabel={t('notice.act')}>
      <Textarea {...field(form, 'text')} label={t('notice.text')} description={t('notice.hint')} autosize minRows={4} maxLength={4000} />
    </Form>
  );
}

function Sent({ notice }: { notice: Complaint['notices'][number] }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return (
    <>
      <p className="muted">{t('notice.sent', { day: format.dayOf(notice.sentAt), until: format.day(notice.answerBy) })}</p>
      <blockquote className={classes.quote}>{notice.text}</blockquote>
      <p><strong>{notice.answer === null ? t('notice.waiting') : t('notice.answer')}</strong></p>
      {notice.answer !== null && <blockquote className={classes.quote}>{notice.answer}</blockquote>}
    </>
  );
}

/** The holder is heard before anything more than a dismissal. */
export function NoticeCard({ complaint: { id, notices, viewerCan } }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  if (notices.length === 0 && !viewerCan.sendNotice) return null;
  return (
    <Card title={t('notice.title')}>
      {notices.map((notice) => <Sent key={notice.id} notice={notice} />)}
      {viewerCan.sendNotice && <NoticeForm id={id} />}
    </Card>
  );
}
