import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AskForMoreTimeDocument, StageTimeDocument } from '../../../graphql/generated/graphql';
import type { ApplicationStatus, StageTimeStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { useFormat } from '../../../ui/format';
import classes from '../certification.module.css';
import { AskedList } from './asked-list';

function AskForm({ applicationId, until }: { applicationId: string; until: string }) {
  const { t } = useTranslation('applicant');
  const ask = useApiMutation(AskForMoreTimeDocument);
  const [id] = useFormId();
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' }, validate: { reason: required(t('time.reason-missing')) } });
  const label = t('time.reason');
  return (
    <details className={classes.how}>
      <summary>{t('time.open')}</summary>
      <p>{t('time.hint', { day: until })}</p>
      <Form form={form} labels={{ reason: label }} mutation={ask} onSubmit={({ reason }) => ask.mutate({ input: { id, applicationId, reason } })} submitLabel={t('time.ask')}>
        <Textarea {...field(form, 'reason')} label={label} description={t('time.reason-hint')} autosize minRows={3} maxLength={1000} />
      </Form>
    </details>
  );
}

function Time({ applicationId, time }: { applicationId: string; time: StageTimeStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { validUntil, left, extendedUntil, unmet, canAsk, asked } = time;
  return (
    <Card title={t('time.title')}>
      <p>{t('time.until', { day: format.day(validUntil) })}</p>
      <p className="muted">{left > 0 ? t('time.left', { count: left }) : t('time.none-left')}</p>
      {left > 0 && unmet.length > 0 && <><p>{t('time.unmet')}</p><ul>{unmet.map((name) => <li key={name}>{name}</li>)}</ul></>}
      {asked.length > 0 && <AskedList asked={asked} />}
      {canAsk && extendedUntil !== null && <AskForm applicationId={applicationId} until={format.day(extendedUntil)} />}
    </Card>
  );
}

/** Until when a certificate for a time is valid, and the question for more; nothing for any other certificate. */
export function TimeCard({ applicationId, status }: { applicationId: string; status: ApplicationStatus }) {
  const { data } = useApiQuery(StageTimeDocument, { id: applicationId }, { enabled: status === 'ISSUED' });
  const time = data?.application.stageTime;
  return time ? <Time applicationId={applicationId} time={time} /> : null;
}
