import { useState } from 'react';
import { Button, Radio, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AssignComplaintDocument, LeaveComplaintDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import { grounds } from './words';

type Complaint = ComplaintQuery['complaint'];

function Assign({ complaint: { id, candidates } }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const [reviewerId, choose] = useState<string | null>(null);
  const assign = useApiMutation(AssignComplaintDocument);
  const chosen = candidates.find((each) => each.id === reviewerId);
  if (candidates.length === 0) return null;
  return (
    <>
      {assign.error && <Problem error={assign.error} />}
      <Select label={t('people.add')} description={t('people.needed')} data={candidates.map(({ id: value, name: label }) => ({ value, label }))} value={reviewerId} onChange={choose} />
      {chosen && <div><Button variant="default" onClick={() => assign.mutate({ input: { complaintId: id, reviewerId: chosen.id } })} aria-busy={assign.isPending}>{t('people.add-act', { name: chosen.name })}</Button></div>}
    </>
  );
}

/** The complaint is gone for the viewer after it: the page is left before anything is read again. */
function Leave({ id }: { id: string }) {
  const { t } = useTranslation(['complaints', 'board']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useApiMutation(LeaveComplaintDocument, { keepQueries: true });
  const form = useForm({ mode: 'controlled', initialValues: { ground: '' }, validate: { ground: required(t('leave.missing')) } });
  const gone = async () => {
    await navigate('/board/complaints', { replace: true });
    await client.invalidateQueries();
  };
  const send = ({ ground }: { ground: string }) => {
    const chosen = grounds.find((each) => each === ground);
    if (chosen) leave.mutate({ input: { complaintId: id, ground: chosen } }, { onSuccess: () => void gone() });
  };
  return (
    <details>
      <summary>{t('leave.open')}</summary>
      <p>{t('leave.after')}</p>
      <Form form={form} labels={{ ground: t('leave.ground') }} mutation={leave} onSubmit={send} submitLabel={t('leave.act')}>
        <Radio.Group {...field(form, 'ground')} label={t('leave.ground')}>
          <div className="stack">{grounds.map((each) => <Radio key={each} value={each} label={t(`conflict.${each}`, { ns: 'board' })} />)}</div>
        </Radio.Group>
      </Form>
    </details>
  );
}

export function PeopleCard({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  return (
    <Card title={t('people.title')}>
      <p>{complaint.reviewers.length === 0 ? t('people.none') : complaint.reviewers.map(({ name }) => name).join(', ')}</p>
      {complaint.viewerCan.assign && <Assign complaint={complaint} />}
      <Leave id={complaint.id} />
    </Card>
  );
}
