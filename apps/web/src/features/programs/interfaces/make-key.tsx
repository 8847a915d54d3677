import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { MakeApiKeyDocument } from '../../../graphql/generated/graphql';
import type { ApiMode, ApiScope } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import classes from '../watch/watch.module.css';

export const scopes: readonly ApiScope[] = ['READ_CERTIFICATES', 'READ_ROSTER', 'WRITE_ROSTER'];
const modes: readonly ApiMode[] = ['TEST', 'LIVE'];
const mostDays = 365;
const usualDays = '180';

const isDays = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= mostDays;

function useKeyForm() {
  const { t } = useTranslation(['interfaces', 'errors']);
  return useForm({
    mode: 'controlled',
    initialValues: { name: '', mode: 'TEST', scopes: ['READ_CERTIFICATES'] as string[], days: usualDays },
    validate: {
      name: required(t('name.missing')),
      scopes: (chosen) => (chosen.length === 0 ? t('API_KEY_SCOPE_MISSING', { ns: 'errors' }) : null),
      days: (typed) => (isDays(typed) ? null : t('API_KEY_DAYS_UNFIT', { ns: 'errors', most: mostDays })),
    },
  });
}

/** A key is shown once, right where it was made. */
export function MakeKey({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('interfaces');
  const make = useApiMutation(MakeApiKeyDocument);
  const form = useKeyForm();
  const labels = { name: t('name'), mode: t('mode'), scopes: t('scopes'), days: t('days') };
  const send = ({ name, mode, scopes: chosen, days }: typeof form.values) =>
    make.mutate({ input: { organisationId, name, mode: mode as ApiMode, scopes: chosen as ApiScope[], days: Number(days) } }, { onSuccess: () => form.reset() });
  return (
    <Card title={t('make.title')} tone="feature">
      <Form form={form} labels={labels} mutation={make} onSubmit={send} submitLabel={t('make')}>
        <TextInput {...field(form, 'name')} label={labels.name} description={t('name.hint')} />
        <Radio.Group {...field(form, 'mode')} label={labels.mode}>
          <div className={classes.choices}>{modes.map((each) => <Radio key={each} value={each} label={t(`mode.${each}`)} />)}</div>
        </Radio.Group>
        <Checkbox.Group {...field(form, 'scopes')} label={labels.scopes}>
          <div className={classes.choices}>{scopes.map((each) => <Checkbox key={each} value={each} label={t(`scope.${each}`)} />)}</div>
        </Checkbox.Group>
        <TextInput {...field(form, 'days')} label={labels.days} description={t('days.hint')} inputMode="numeric" />
      </Form>
      <div role="status">{make.data && <><p>{t('made')}</p><p className={classes.address}><code>{make.data.makeApiKey.key}</code></p></>}</div>
    </Card>
  );
}
