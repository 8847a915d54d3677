import { useState } from 'react';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { GrantAccommodationDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { checkbox, field, Form, required } from '../../../ui/form';

interface Named {
  id: string;
  name: string;
}

const initialValues = { personId: '', timePercent: '100', breakMinutes: '0', hasFewerOptions: false, hasLargerText: false, hasSeparateRoom: false, hasReader: false };

/** What is given, never why. It replaces what was granted before. */
export function GrantForm({ providerId, trainees }: { providerId: string; trainees: readonly Named[] }) {
  const { t } = useTranslation('assessments');
  const grant = useApiMutation(GrantAccommodationDocument);
  const [granted, setGranted] = useState('');
  const form = useForm({ mode: 'controlled', initialValues, validate: { personId: required(t('grant.person-missing')) } });
  const labels = { personId: t('grant.person'), timePercent: t('grant.time'), breakMinutes: t('grant.breaks') };
  const send = ({ timePercent, breakMinutes, ...rest }: typeof initialValues) =>
    grant.mutate(
      { input: { providerId, ...rest, timePercent: Number(timePercent), breakMinutes: Number(breakMinutes) } },
      { onSuccess: () => { setGranted(trainees.find(({ id }) => id === rest.personId)?.name ?? ''); form.reset(); } },
    );
  const time = [{ value: '100', label: t('grant.time-100') }, { value: '150', label: t('given.time-150') }, { value: '200', label: t('given.time-200') }];
  const breaks = [0, 5, 10, 15, 20, 30, 45, 60].map((minutes) => ({ value: String(minutes), label: minutes === 0 ? t('grant.no-breaks') : t('given.breaks', { count: minutes }) }));
  return (
    <Card title={t('grant.title')} tone="feature">
      <Form form={form} labels={labels} mutation={grant} onSubmit={send} submitLabel={t('grant.submit')}>
        <NativeSelect {...field(form, 'personId')} label={labels.personId} data={[{ value: '', label: t('grant.choose') }, ...trainees.map(({ id, name }) => ({ value: id, label: name }))]} />
        <NativeSelect {...field(form, 'timePercent')} label={labels.timePercent} data={time} />
        <NativeSelect {...field(form, 'breakMinutes')} label={labels.breakMinutes} data={breaks} />
        <Checkbox {...checkbox(form, 'hasFewerOptions')} label={t('given.fewer-options')} />
        <Checkbox {...checkbox(form, 'hasLargerText')} label={t('given.larger-text')} />
        <Checkbox {...checkbox(form, 'hasSeparateRoom')} label={t('given.separate-room')} />
        <Checkbox {...checkbox(form, 'hasReader')} label={t('given.reader')} />
      </Form>
      <p role="status">{granted !== '' && t('grant.done', { name: granted })}</p>
    </Card>
  );
}
