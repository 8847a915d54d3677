import { useState } from 'react';
import { NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmendAttendanceDocument, TakeAttendanceDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Form, required } from '../../../ui/form';
import { StatusTag } from '../../../ui/status-tag';
import type { LiveSession } from './session-page';
import classes from './sessions.module.css';

type Seat = LiveSession['roster'][number];
type Attendance = NonNullable<Seat['attendance']>;

function TakeForm({ session, seat, most }: { session: LiveSession; seat: Seat; most: number }) {
  const { t } = useTranslation('sessions');
  const take = useApiMutation(TakeAttendanceDocument);
  const form = useForm({ initialValues: { minutes: most as number | string } });
  const id = `minutes-${seat.id}`;
  return (
    <Form form={form} labels={{ minutes: t('roster.minutes', { name: seat.person.name }) }} mutation={take} onSubmit={({ minutes }) => take.mutate({ input: { sessionId: session.id, personId: seat.person.id, minutes: Number(minutes) } })} submitLabel={t('roster.here', { name: seat.person.name })}>
      <NumberInput {...form.getInputProps('minutes')} id={id} label={t('roster.minutes', { name: seat.person.name })} min={0} max={most} allowDecimal={false} />
    </Form>
  );
}

/** Attendance is never overwritten: a change is a new record with its reason. */
function AmendForm({ attendance, name, most }: { attendance: Attendance; name: string; most: number }) {
  const { t } = useTranslation('sessions');
  const [isOpen, setIsOpen] = useState(false);
  const amend = useApiMutation(AmendAttendanceDocument);
  const form = useForm({ initialValues: { minutes: attendance.minutes as number | string, reason: '' }, validate: { reason: required(t('roster.reason-missing')) } });
  if (!isOpen) return <div><Button variant="default" onClick={() => setIsOpen(true)}>{t('roster.change', { name })}</Button></div>;
  return (
    <Form form={form} labels={{ minutes: t('roster.minutes', { name }), reason: t('roster.reason') }} mutation={amend} onSubmit={({ minutes, reason }) => amend.mutate({ input: { id: attendance.id, minutes: Number(minutes), reason } })} submitLabel={t('roster.amend', { name })}>
      <NumberInput {...form.getInputProps('minutes')} id={`amend-${attendance.id}`} label={t('roster.minutes', { name })} min={0} max={most} allowDecimal={false} />
      <TextInput {...form.getInputProps('reason')} id={`reason-${attendance.id}`} label={t('roster.reason')} />
    </Form>
  );
}

function SeatRow({ session, seat, most }: { session: LiveSession; seat: Seat; most: number }) {
  const { t } = useTranslation('sessions');
  const { attendance, person, isWaiting } = seat;
  return (
    <li className={classes.seat}>
      <h3 className={classes.person}>{person.name}</h3>
      {isWaiting && <StatusTag tone="waiting">{t('roster.waiting')}</StatusTag>}
      {attendance ? (
        <>
          <p>{t(`roster.taken.${attendance.takenBy}`, { count: attendance.minutes })}</p>
          {attendance.reason && <p className="muted">{t('roster.why', { reason: attendance.reason })}</p>}
          <AmendForm key={attendance.id} attendance={attendance} name={person.name} most={most} />
        </>
      ) : (
        new Date(session.startsAt) <= new Date() && !session.cancelledAt && <TakeForm session={session} seat={seat} most={most} />
      )}
    </li>
  );
}

/** Who is here, taken by hand: all of it or a part, in minutes. */
export function Roster({ session }: { session: LiveSession }) {
  const { t } = useTranslation('sessions');
  const most = Math.floor((new Date(session.endsAt).getTime() - new Date(session.startsAt).getTime()) / 60_000);
  return (
    <Card title={t('roster.title')}>
      {session.roster.length === 0 ? <p>{t('roster.none')}</p> : <ul className="plain-list">{session.roster.map((seat) => <SeatRow key={seat.id} session={session} seat={seat} most={most} />)}</ul>}
    </Card>
  );
}
