import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { OpenPlacementDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { MinutesInput } from '../../../ui/minutes-input';
import { NamedFields, namedOf, useNamedTexts } from './named-fields';
import type { NamedValues } from './named-fields';

interface Values extends NamedValues {
  organisationId: string;
  traineeEmail: string;
  startsOn: string;
  endsOn: string;
  dailyCapMinutes: number | null;
}

export interface OpenNamedProps {
  title: string;
  /** Where: one of the program of an admin, or the sites that a trainee knows. */
  sites: readonly { id: string; name: string }[];
  /** The trainee's own address, where they open it for themself. */
  ownEmail?: string;
}

/** A placement under somebody without an account, who signs from a link. */
export function OpenNamed({ title, sites, ownEmail }: OpenNamedProps) {
  const { t, i18n } = useTranslation(['hours', 'common']);
  const open = useApiMutation(OpenPlacementDocument);
  const named = useNamedTexts();
  const initialValues: Values = { organisationId: sites[0]?.id ?? '', traineeEmail: ownEmail ?? '', startsOn: '', endsOn: '', dailyCapMinutes: 480, name: '', email: '', locale: i18n.language };
  const validate = { ...named.validate, traineeEmail: required(t('place.email-missing')), startsOn: required(t('form.day-missing')), dailyCapMinutes: required(t('form.minutes-missing')) };
  const form = useForm<Values>({ initialValues, validate });
  const labels = { ...named.labels, organisationId: t('form.place'), traineeEmail: t('place.email'), startsOn: t('place.from'), endsOn: t('place.to'), dailyCapMinutes: t('place.cap') };
  const submit = ({ organisationId, traineeEmail, startsOn, endsOn, dailyCapMinutes, ...who }: Values) =>
    open.mutate({ input: { organisationId, traineeEmail, startsOn, endsOn: endsOn === '' ? null : endsOn, dailyCapMinutes: dailyCapMinutes ?? 0, supervisor: namedOf(who as NamedValues) } }, { onSuccess: () => form.reset() });
  return (
    <Card title={title}>
      <p className="muted">{t('named.hint')}</p>
      <Form form={form} labels={labels} mutation={open} onSubmit={submit} submitLabel={t('named.open')}>
        <NamedFields form={form} />
        {sites.length > 1 && <NativeSelect {...field(form, 'organisationId')} label={labels.organisationId} data={sites.map(({ id, name }) => ({ value: id, label: name }))} />}
        {ownEmail === undefined && <TextInput {...field(form, 'traineeEmail')} label={labels.traineeEmail} type="email" autoComplete="off" />}
        <TextInput {...field(form, 'startsOn')} label={labels.startsOn} type="date" />
        <TextInput {...field(form, 'endsOn')} label={t('optional', { ns: 'common', label: labels.endsOn })} type="date" />
        <MinutesInput {...field(form, 'dailyCapMinutes')} value={form.getValues().dailyCapMinutes} label={labels.dailyCapMinutes} />
      </Form>
      <p role="status">{open.isSuccess ? t('place.done') : ''}</p>
    </Card>
  );
}
