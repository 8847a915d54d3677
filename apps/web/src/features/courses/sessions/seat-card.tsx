import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CheckInDocument, LeaveSeatDocument, TakeSeatDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import type { LiveSession } from './session-page';

/** The QR code at the door brings its code along; typing it does the same. */
function CheckInForm({ id }: { id: string }) {
  const { t } = useTranslation('sessions');
  const [search] = useSearchParams();
  const checkIn = useApiMutation(CheckInDocument);
  const form = useForm({ initialValues: { code: search.get('code') ?? '' }, validate: { code: (value: string) => (value.replaceAll(/\D/g, '').length === 6 ? null : t('check-in.missing')) } });
  return (
    <Form form={form} labels={{ code: t('check-in.code') }} mutation={checkIn} onSubmit={({ code }) => checkIn.mutate({ id, code })} submitLabel={t('check-in.send')}>
      <TextInput {...field(form, 'code')} label={t('check-in.code')} description={t('check-in.hint')} inputMode="numeric" autoComplete="one-time-code" />
    </Form>
  );
}

/** What a trainee can do about a session now. */
export function SeatCard({ session: { id, taken, seats, viewerCan } }: { session: LiveSession }) {
  const { t } = useTranslation('sessions');
  const take = useApiMutation(TakeSeatDocument);
  const leave = useApiMutation(LeaveSeatDocument);
  const error = take.error ?? leave.error;
  return (
    <>
      {error && <Problem error={error} />}
      {viewerCan.takeSeat && <div><Button onClick={() => take.mutate({ id })} loading={take.isPending}>{t(taken < seats ? 'seat.take' : 'seat.wait')}</Button></div>}
      {viewerCan.checkIn && <CheckInForm id={id} />}
      {viewerCan.leaveSeat && <div><Button variant="default" onClick={() => leave.mutate({ id })} loading={leave.isPending}>{t('seat.leave')}</Button></div>}
    </>
  );
}
