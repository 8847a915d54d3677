import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenPlacementDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { MinutesInput } from '../../../ui/minutes-input';
import { Page } from '../../../ui/page';
import { NamedFields, namedOf, useNamedTexts } from './named-fields';
import type { NamedValues } from './named-fields';
import { useZones } from './zones';

interface Values extends NamedValues {
  place: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  dailyCapMinutes: number | null;
}

/** A trainee works where nobody uses this: they name the place and who signs, and go on. */
function OutsideForm({ email }: { email: string }) {
  const { t, i18n } = useTranslation(['hours', 'common']);
  const navigate = useNavigate();
  const open = useApiMutation(OpenPlacementDocument);
  const named = useNamedTexts();
  const zones = useZones();
  const labels = { place: t('outside.name'), timeZone: t('outside.zone'), ...named.labels, startsOn: t('place.from'), endsOn: t('place.to'), dailyCapMinutes: t('place.cap') };
  const form = useForm<Values>({
    initialValues: { place: '', timeZone: zones[0]?.value ?? '', startsOn: '', endsOn: '', dailyCapMinutes: 480, name: '', email: '', locale: i18n.language },
    validate: { place: required(t('outside.name-missing')), ...named.validate, startsOn: required(t('form.day-missing')), dailyCapMinutes: required(t('form.minutes-missing')) },
  });
  const submit = ({ place, timeZone, startsOn, endsOn, dailyCapMinutes, ...who }: Values) =>
    open.mutate(
      { input: { place: { name: place, timeZone }, traineeEmail: email, startsOn, endsOn: endsOn === '' ? null : endsOn, dailyCapMinutes: dailyCapMinutes ?? 0, supervisor: namedOf(who as NamedValues) } },
      { onSuccess: () => void navigate('/placements') },
    );
  return (
    <Form form={form} labels={labels} mutation={open} onSubmit={submit} submitLabel={t('outside.open')}>
      <TextInput {...field(form, 'place')} label={labels.place} maxLength={120} />
      <NativeSelect {...field(form, 'timeZone')} label={labels.timeZone} data={zones} />
      <NamedFields form={form} />
      <TextInput {...field(form, 'startsOn')} label={labels.startsOn} type="date" />
      <TextInput {...field(form, 'endsOn')} label={t('optional', { ns: 'common', label: labels.endsOn })} type="date" />
      <MinutesInput {...field(form, 'dailyCapMinutes')} value={form.getValues().dailyCapMinutes} label={labels.dailyCapMinutes} />
    </Form>
  );
}

function OutsidePage() {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  return (
    <Page title={t('outside.title')} lead={t('outside.hint')} back={{ to: '/placements', label: t('place.title') }}>
      <Card>
        <p className="muted">{t('named.hint')}</p>
        {me && <OutsideForm email={me.email} />}
      </Card>
    </Page>
  );
}

export { OutsidePage as Component };
