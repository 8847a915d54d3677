import { useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CancelSessionDocument, MoveSessionDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';
import { instant, localTime } from '../../../ui/local-time';
import type { LiveSession } from './session-page';

function MoveForm({ session: { id, place, startsAt, endsAt }, onMoved }: { session: LiveSession; onMoved: () => void }) {
  const { t } = useTranslation('sessions');
  const move = useApiMutation(MoveSessionDocument);
  const needed = required(t('schedule.missing'));
  const form = useForm({ initialValues: { place, startsAt: localTime(startsAt), endsAt: localTime(endsAt) }, validate: { place: needed, startsAt: needed, endsAt: needed } });
  const labels = { place: t('field.place'), startsAt: t('field.starts'), endsAt: t('field.ends') };
  const send = (to: typeof form.values) => move.mutate({ input: { id, place: to.place, startsAt: instant(to.startsAt), endsAt: instant(to.endsAt) } }, { onSuccess: onMoved });
  return (
    <Form form={form} labels={labels} mutation={move} onSubmit={send} submitLabel={t('move.send')} secondary={<Button variant="default" onClick={onMoved}>{t('move.not')}</Button>}>
      <TextInput {...field(form, 'place')} label={labels.place} description={t('field.place-hint')} />
      <TextInput {...field(form, 'startsAt')} type="datetime-local" label={labels.startsAt} />
      <TextInput {...field(form, 'endsAt')} type="datetime-local" label={labels.endsAt} />
    </Form>
  );
}

/** Another time or place, or not at all: whoever has signed up is told by mail. */
export function ArrangeCard({ session }: { session: LiveSession }) {
  const { t } = useTranslation('sessions');
  const [isMoving, setIsMoving] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useApiMutation(CancelSessionDocument);
  return (
    <Card title={t('move.title')}>
      <p>{t('move.what')}</p>
      {isMoving ? <MoveForm session={session} onMoved={() => setIsMoving(false)} /> : <div><Button variant="default" onClick={() => setIsMoving(true)}>{t('move.open')}</Button></div>}
      <div>
        <ConfirmButton variant="default" isGrave act={t('cancel.act')} question={t('cancel.question')} error={cancel.error} isPending={cancel.isPending} onConfirm={() => cancel.mutateAsync({ id: session.id, reason })}>
          <p>{t('cancel.follows', { count: session.taken })}</p>
          <Textarea label={t('cancel.reason')} description={t('cancel.reason-hint')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </ConfirmButton>
      </div>
    </Card>
  );
}
