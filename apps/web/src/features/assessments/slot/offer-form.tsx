import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { OfferSlotsDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { instant } from '../../../ui/local-time';

const modes = ['ROOM', 'CALL'] as const;
const blank = { startsAt: '', minutes: 30 as number | string, count: 1 as number | string, mode: 'ROOM' as (typeof modes)[number], place: '' };

/** One time, or several that follow each other. */
export function OfferForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation(['slots', 'roleplay']);
  const offer = useApiMutation(OfferSlotsDocument);
  const needed = required(t('missing'));
  const form = useForm({ initialValues: blank, validate: { startsAt: needed, place: needed } });
  const labels = { startsAt: t('starts'), minutes: t('minutes'), count: t('count'), mode: t('mode'), place: t('place') };
  const send = ({ startsAt, minutes, count, mode, place }: typeof blank) =>
    offer.mutate({ input: { organisationId, startsAt: instant(startsAt), minutes: Number(minutes) || 0, count: Number(count) || 0, mode, place } }, { onSuccess: () => form.reset() });
  return (
    <>
      <Form form={form} labels={labels} mutation={offer} onSubmit={send} submitLabel={t('send')}>
        <TextInput {...field(form, 'startsAt')} type="datetime-local" label={labels.startsAt} />
        <NumberInput {...field(form, 'minutes')} label={labels.minutes} min={10} max={120} allowDecimal={false} />
        <NumberInput {...field(form, 'count')} label={labels.count} min={1} max={12} allowDecimal={false} />
        <NativeSelect {...field(form, 'mode')} label={labels.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`, { ns: 'roleplay' }) }))} />
        <TextInput {...field(form, 'place')} label={labels.place} description={t('place-hint')} />
      </Form>
      <p role="status">{offer.isSuccess ? t('sent') : ''}</p>
    </>
  );
}
