import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CloseExamWindowDocument, OpenExamAtAnyTimeDocument, OpenExamWindowDocument } from '../../../graphql/generated/graphql';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { instant } from '../../../ui/local-time';
import { StatusTag } from '../../../ui/status-tag';
import { windowState } from './window-state';
import classes from './bank.module.css';

type Window = PlanFieldsFragment['windows'][number];

const tones = { AHEAD: 'waiting', OPEN: 'good', PAST: 'neutral', CLOSED: 'stopped' } as const;

function OneWindow({ window }: { window: Window }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const close = useApiMutation(CloseExamWindowDocument);
  const state = windowState(window, new Date());
  const from = format.dateTime(window.opensAt);
  return (
    <li className={classes.item}>
      <p>{t('window.times', { from, to: format.dateTime(window.closesAt) })}</p>
      <div className={classes.row}>
        <StatusTag tone={tones[state]}>{t(`window.state.${state}`)}</StatusTag>
        {(state === 'AHEAD' || state === 'OPEN') && (
          <ConfirmButton variant="default" act={state === 'OPEN' ? t('window.end') : t('window.take-back', { from })} question={t('window.close-question')} onConfirm={() => close.mutateAsync({ id: window.id })} error={close.error} isPending={close.isPending}>
            {t('window.close-says')}
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}

/** The form says which clock the times are typed on. */
function NewWindow({ examId }: { examId: string }) {
  const { t } = useTranslation('bank');
  const open = useApiMutation(OpenExamWindowDocument);
  const needed = required(t('window.missing'));
  const form = useForm({ initialValues: { opensAt: '', closesAt: '' }, validate: { opensAt: needed, closesAt: needed } });
  const labels = { opensAt: t('window.opens'), closesAt: t('window.closes') };
  const zone = t('window.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const send = ({ opensAt, closesAt }: typeof form.values) =>
    open.mutate({ input: { examId, opensAt: instant(opensAt), closesAt: instant(closesAt) } }, { onSuccess: () => form.reset() });
  return (
    <>
      <Form form={form} labels={labels} mutation={open} onSubmit={send} submitLabel={t('window.set')}>
        <div className={classes.pair}>
          <TextInput {...field(form, 'opensAt')} type="datetime-local" label={labels.opensAt} description={zone} />
          <TextInput {...field(form, 'closesAt')} type="datetime-local" label={labels.closesAt} description={zone} />
        </div>
      </Form>
      <p role="status">{open.isSuccess ? t('window.done') : ''}</p>
    </>
  );
}

/** When the exam may be begun: at any time, or at set times only. */
export function WindowsCard({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  const openAlways = useApiMutation(OpenExamAtAnyTimeDocument);
  const now = new Date();
  const isShut = plan.opensInWindows && plan.windows.every((window) => ['PAST', 'CLOSED'].includes(windowState(window, now)));
  return (
    <Card title={t('window.title')} tone={isShut ? 'attention' : 'plain'}>
      <p>{t(plan.opensInWindows ? 'window.only' : 'window.always')}</p>
      {isShut && <p><strong>{t('window.none-ahead')}</strong></p>}
      {plan.windows.length > 0 && <ul className={classes.list}>{plan.windows.map((window) => <OneWindow key={window.id} window={window} />)}</ul>}
      <NewWindow examId={plan.id} />
      {plan.opensInWindows && (
        <div>
          <ConfirmButton variant="default" act={t('window.any-time')} question={t('window.any-time-question')} onConfirm={() => openAlways.mutateAsync({ id: plan.id })} error={openAlways.error} isPending={openAlways.isPending}>
            {t('window.any-time-says')}
          </ConfirmButton>
        </div>
      )}
    </Card>
  );
}
