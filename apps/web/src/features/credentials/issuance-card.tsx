import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ResumeIssuingDocument, StopIssuingDocument } from '../../graphql/generated/graphql';
import type { KeyRoomQuery } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form } from '../../ui/form';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';

type Issuance = KeyRoomQuery['keyRoom']['issuance'];

/** One reason, one button: to stop, or to go on. */
function SwitchForm({ isStopped }: { isStopped: boolean }) {
  const { t } = useTranslation(['keys', 'errors']);
  const [stop, resume] = [useApiMutation(StopIssuingDocument), useApiMutation(ResumeIssuingDocument)];
  const validate = { reason: (value: string) => (value.trim() === '' || value.trim().length > 300 ? t('ISSUANCE_REASON_UNFIT', { ns: 'errors', most: 300 }) : null) };
  const send = (reason: string) => (isStopped ? resume.mutate({ reason }) : stop.mutate({ reason }));
  const form = useForm<{ reason: string; [name: string]: string }>({ mode: 'controlled', initialValues: { reason: '' }, validate });
  const labels = { reason: t('reason') };
  return (
    <Form form={form} labels={labels} mutation={isStopped ? resume : stop} onSubmit={({ reason }) => send(reason.trim())} submitLabel={t(isStopped ? 'resume' : 'stop')}>
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t('reason-hint')} autosize minRows={2} />
    </Form>
  );
}

function Stopped({ at, reason, canResume }: Issuance) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  return (
    <Card title={t('issuing')} tone="attention">
      <p><StatusTag tone="stopped">{t('stopped')}</StatusTag></p>
      <p>{t('stopped-since', { at: at ? format.dateTime(at) : '', reason })}</p>
      <p>{t(canResume ? 'stopped-lead' : 'stopped-by-you')}</p>
      {canResume && <SwitchForm isStopped />}
    </Card>
  );
}

/** Whether certificates are issued now, and the way to change it: anybody here may stop, somebody else goes on. */
export function IssuanceCard({ issuance }: { issuance: Issuance }) {
  const { t } = useTranslation('keys');
  if (issuance.isStopped) return <Stopped {...issuance} />;
  return (
    <Card title={t('issuing')}>
      <p><StatusTag tone="good">{t('running')}</StatusTag></p>
      <p>{t('running-lead')}</p>
      <SwitchForm isStopped={false} />
    </Card>
  );
}
