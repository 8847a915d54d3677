import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AcknowledgeComplaintDocument, NameComplaintSubjectDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { ComplaintTags } from './complaint-row';
import classes from './complaints.module.css';

type Complaint = ComplaintQuery['complaint'];

function Complainant({ complainant: { name, email, isConfirmed } }: Pick<Complaint, 'complainant'>) {
  const { t } = useTranslation('complaints');
  return (
    <>
      <p>{name === null ? t('case.by-nobody') : t('case.by', { name })}</p>
      {email !== null && <p>{t(isConfirmed ? 'case.email' : 'case.email-open', { email })}</p>}
    </>
  );
}

function Acknowledge({ id }: { id: string }) {
  const { t } = useTranslation('complaints');
  const acknowledge = useApiMutation(AcknowledgeComplaintDocument);
  return (
    <>
      {acknowledge.error && <Problem error={acknowledge.error} />}
      <p className="muted">{t('case.acknowledge-hint')}</p>
      <div><Button onClick={() => acknowledge.mutate({ id })} aria-busy={acknowledge.isPending}>{t('case.acknowledge')}</Button></div>
    </>
  );
}

/** Where it turns out to be about somebody whom the viewer must look away from, the page is left. */
function NameSubject({ id }: { id: string }) {
  const { t } = useTranslation('complaints');
  const navigate = useNavigate();
  const name = useApiMutation(NameComplaintSubjectDocument);
  const form = useForm({ mode: 'controlled', initialValues: { certificate: '' }, validate: { certificate: required(t('subject.missing')) } });
  const send = ({ certificate }: { certificate: string }) =>
    name.mutate({ input: { complaintId: id, certificate } }, { onSuccess: ({ nameComplaintSubject }) => (nameComplaintSubject === null ? void navigate('/board/complaints', { replace: true }) : form.reset()) });
  return (
    <Form form={form} labels={{ certificate: t('subject.label') }} mutation={name} onSubmit={send} submitLabel={t('subject.act')}>
      <TextInput {...field(form, 'certificate')} label={t('subject.label')} description={t('subject.hint')} maxLength={60} />
    </Form>
  );
}

export function ToldCard({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { id, about, text, happenedOn, receivedAt, credential, complainant, viewerCan } = complaint;
  return (
    <Card title={t('case.told')}>
      <ComplaintTags complaint={complaint} />
      <p className={classes.said}>{text}</p>
      <p className="muted">{[t('case.received', { day: format.dayOf(receivedAt) }), ...(happenedOn === null ? [] : [t('case.happened', { day: format.day(happenedOn) })])].join(' · ')}</p>
      <Complainant complainant={complainant} />
      <p>{t('case.about', { about })}</p>
      {credential && <p><Link to={`/board/certificates/${credential.id}`}>{t('case.certificate', { number: credential.number, name: credential.holderName })}</Link></p>}
      {viewerCan.acknowledge && <Acknowledge id={id} />}
      {viewerCan.nameSubject && <NameSubject id={id} />}
    </Card>
  );
}
