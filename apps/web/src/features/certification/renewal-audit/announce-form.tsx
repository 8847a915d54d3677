import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AnnounceAuditDrawDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';

const blank = { renewedFrom: '', renewedUntil: '', percent: '10', windowDays: '30' };

/** Days, share and window of the next draw, before anybody knows the list. */
export function AnnounceForm({ boardId }: { boardId: string }) {
  const { t } = useTranslation('audits');
  const announce = useApiMutation(AnnounceAuditDrawDocument);
  const needed = required(t('announce.missing'));
  const form = useForm({ mode: 'controlled', initialValues: blank, validate: { renewedFrom: needed, renewedUntil: needed, percent: needed, windowDays: needed } });
  const labels = { renewedFrom: t('announce.from'), renewedUntil: t('announce.until'), percent: t('announce.percent'), windowDays: t('announce.window') };
  const send = ({ percent, windowDays, ...days }: typeof blank) => announce.mutate({ input: { boardId, ...days, percent: Number(percent), windowDays: Number(windowDays) } }, { onSuccess: () => form.reset() });
  return (
    <Card title={t('announce.title')}>
      <p>{t('announce.lead')}</p>
      <p role="status">{announce.isSuccess ? t('announce.done') : ''}</p>
      <Form form={form} labels={labels} mutation={announce} onSubmit={send} submitLabel={t('announce.send')}>
        <TextInput {...field(form, 'renewedFrom')} type="date" label={labels.renewedFrom} />
        <TextInput {...field(form, 'renewedUntil')} type="date" label={labels.renewedUntil} />
        <TextInput {...field(form, 'percent')} type="number" min={1} max={100} label={labels.percent} />
        <TextInput {...field(form, 'windowDays')} type="number" min={7} max={120} label={labels.windowDays} />
      </Form>
    </Card>
  );
}
