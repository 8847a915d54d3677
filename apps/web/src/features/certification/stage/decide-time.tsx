import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmMoreTimeDocument, DecideMoreTimeDocument, StageTimeDocument } from '../../../graphql/generated/graphql';
import type { StageTimeStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { EarlierLooks } from '../../../ui/proposals';
import { AskedList } from './asked-list';

function DecideForm({ id, until }: { id: string; until: string | null }) {
  const { t } = useTranslation('applicant');
  const decide = useApiMutation(DecideMoreTimeDocument);
  const form = useForm({ mode: 'controlled', initialValues: { answer: '', reason: '' }, validate: { answer: required(t('time.choose')), reason: required(t('time.reason-missing')) } });
  const labels = { answer: t('time.decide-title'), reason: t('time.why') };
  const send = ({ answer, reason }: typeof form.values) => decide.mutate({ input: { id, isGranted: answer === 'YES', reason } });
  return (
    <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={t('time.decide')}>
      <Radio.Group {...field(form, 'answer')} label={labels.answer}>
        <div className="stack">
          {until !== null && <Radio value="YES" label={t('time.yes', { day: until })} />}
          <Radio value="NO" label={t('time.no')} />
        </div>
      </Radio.Group>
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t('time.why-hint')} autosize minRows={2} maxLength={1000} />
    </Form>
  );
}

/** What the first reviewer said; a second one confirms it, or begins anew. */
function SecondLook({ id, until, time: { firstLook, canConfirm } }: { id: string; until: string | null; time: StageTimeStateFragment }) {
  const { t } = useTranslation('applicant');
  const confirm = useApiMutation(ConfirmMoreTimeDocument);
  const form = useForm({ mode: 'controlled', initialValues: { answer: '', reason: '' }, validate: { answer: required(t('time.choose')), reason: required(t('time.reason-missing')) } });
  if (!firstLook) return null;
  const labels = { answer: t('time.second'), reason: t('time.second-why') };
  const send = ({ answer, reason }: typeof form.values) => confirm.mutate({ input: { id, lookId: firstLook.id, isAgreed: answer === 'YES', reason } });
  const said = firstLook.isGranted === true && until !== null ? t('time.yes', { day: until }) : t('time.no');
  return (
    <>
      <p><strong>{t('time.first', { name: firstLook.reviewer?.name ?? '–', said })}</strong></p>
      <blockquote>{firstLook.reason}</blockquote>
      {!canConfirm && <p className="muted">{t('time.waits')}</p>}
      {canConfirm && (
        <Form form={form} labels={labels} mutation={confirm} onSubmit={send} submitLabel={t('time.confirm')}>
          <Radio.Group {...field(form, 'answer')} label={labels.answer}>
            <div className="stack">
              <Radio value="YES" label={t('time.agree')} />
              <Radio value="NO" label={t('time.disagree')} />
            </div>
          </Radio.Group>
          <Textarea {...field(form, 'reason')} label={labels.reason} description={t('time.second-why-hint')} autosize minRows={2} maxLength={1000} />
        </Form>
      )}
    </>
  );
}

function TimeOfBoard({ time }: { time: StageTimeStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const open = time.asked.find(({ status }) => status === 'ASKED');
  const until = time.extendedUntil && format.day(time.extendedUntil);
  return (
    <>
      <Card title={t('time.board-title')} tone={time.canDecide || time.canConfirm ? 'attention' : 'plain'}>
        <p>{t('time.until', { day: format.day(time.validUntil) })}</p>
        <AskedList asked={time.asked} />
        {time.canDecide && open && <DecideForm id={open.id} until={until} />}
        {open && <SecondLook key={time.firstLook?.id} id={open.id} until={until} time={time} />}
      </Card>
      <EarlierLooks looks={time.earlierLooks} yes={t('time.act-yes')} no={t('time.act-no')} />
    </>
  );
}

/** What the holder of a certificate for a time asked, for the board; nothing where nothing was asked. */
export function DecideTime({ applicationId }: { applicationId: string }) {
  const { data } = useApiQuery(StageTimeDocument, { id: applicationId });
  const time = data?.application.stageTime;
  return time && time.asked.length > 0 ? <TimeOfBoard time={time} /> : null;
}
