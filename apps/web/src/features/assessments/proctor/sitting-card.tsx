import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddTimeDocument, EndSittingDocument } from '../../../graphql/generated/graphql';
import type { SittingsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import { TimeLeft } from '../exam/time-left';
import { useTimeLeft } from '../exam/use-time-left';
import classes from '../exam/exam.module.css';

type Sitting = SittingsQuery['sittings']['nodes'][number];

function AddTime({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('assessments');
  const add = useApiMutation(AddTimeDocument);
  const form = useForm({ mode: 'controlled', initialValues: { minutes: '10', reason: '' }, validate: { reason: required(t('sitting.reason-missing')) } });
  const labels = { minutes: t('sitting.minutes'), reason: t('sitting.reason') };
  const minutes = ['5', '10', '15', '20', '30', '60'].map((value) => ({ value, label: t('sitting.minutes-more', { count: Number(value) }) }));
  return (
    <Form form={form} labels={labels} mutation={add} onSubmit={(values) => add.mutate({ input: { id: sitting.id, minutes: Number(values.minutes), reason: values.reason } }, { onSuccess: () => form.reset() })} submitLabel={t('sitting.add')}>
      <NativeSelect {...field(form, 'minutes')} id={`minutes-${sitting.id}`} label={labels.minutes} data={minutes} />
      <TextInput {...field(form, 'reason')} id={`reason-${sitting.id}`} label={labels.reason} maxLength={500} />
    </Form>
  );
}

function End({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('assessments');
  const { mutateAsync, error, isPending } = useApiMutation(EndSittingDocument);
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton act={t('sitting.end')} question={t('sitting.end-question', { name: sitting.person.name })} onConfirm={() => mutateAsync({ input: { id: sitting.id, reason } })} error={error} isPending={isPending} variant="default" isGrave>
      <p>{t('sitting.end-hint')}</p>
      <TextInput label={t('sitting.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} />
    </ConfirmButton>
  );
}

/** Who sits, how far and with how much time; the two things that a proctor does stand behind one press. */
export function SittingCard({ sitting, readAt }: { sitting: Sitting; readAt: number }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const seconds = useTimeLeft(sitting.secondsLeft, readAt);
  return (
    <Card title={sitting.person.name} level={3}>
      <div className={classes.bar}>
        <p>{sitting.examTitle}</p>
        <p>{t('progress', { answered: sitting.answered, count: sitting.itemCount })}</p>
        {sitting.isOnBreak ? <StatusTag tone="waiting">{t('sitting.on-break')}</StatusTag> : <TimeLeft seconds={seconds} />}
        {sitting.extraMinutes > 0 && <p>{t('sitting.extra', { count: sitting.extraMinutes })}</p>}
        {sitting.lastSavedAt !== null && <p>{t('sitting.saved', { time: format.time(sitting.lastSavedAt) })}</p>}
      </div>
      {sitting.hold > 1 && <div><StatusTag tone="attention">{t('sitting.devices', { count: sitting.hold })}</StatusTag></div>}
      {sitting.hasNamesake && <div><StatusTag tone="attention">{t('sitting.namesake')}</StatusTag></div>}
      <details>
        <summary className={classes.summary}>{t('sitting.act', { name: sitting.person.name })}</summary>
        <div className={classes.stack}><AddTime sitting={sitting} /><div><End sitting={sitting} /></div></div>
      </details>
    </Card>
  );
}
