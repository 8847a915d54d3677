import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddToRosterDocument } from '../../graphql/generated/graphql';
import type { RosterRowFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { useCheckSentence } from './roster-check';

const longestLabel = 80;

function Added({ entry }: { entry: RosterRowFragment }) {
  const { t } = useTranslation('programs');
  const sentence = useCheckSentence();
  return <>{t('add.done', { name: entry.check.certificate?.holderName ?? t('unnamed'), sentence: sentence(entry.check) })}</>;
}

/** One code at a time: it is checked first, and the answer is shown before anything else. */
export function AddForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation(['programs', 'common', 'errors']);
  const [params] = useSearchParams();
  const add = useApiMutation(AddToRosterDocument);
  const [added, setAdded] = useState<RosterRowFragment | null>(null);
  const form = useForm({
    mode: 'controlled',
    // From the public page: what is checked there is put on the roster here.
    initialValues: { code: params.get('code') ?? '', label: '' },
    validate: {
      code: required(t('add.code-missing')),
      label: (value) => (value.trim().length > longestLabel ? t('ROSTER_LABEL_TOO_LONG', { ns: 'errors', most: longestLabel }) : null),
    },
  });
  const labels = { code: t('add.code'), label: t('optional', { ns: 'common', label: t('add.label') }) };
  const done = (entry: RosterRowFragment) => {
    setAdded(entry);
    form.setValues({ code: '', label: '' });
  };
  const send = ({ code, label }: { code: string; label: string }) => {
    setAdded(null);
    add.mutate({ input: { organisationId, code, label: label.trim() || null } }, { onSuccess: (data) => done(data.addToRoster) });
  };
  return (
    <Card title={t('add.title')} tone="feature">
      <Form form={form} labels={labels} mutation={add} onSubmit={send} submitLabel={t('add.submit')}>
        <TextInput {...field(form, 'code')} label={labels.code} description={t('add.code-hint')} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <TextInput {...field(form, 'label')} label={labels.label} description={t('add.label-hint')} />
      </Form>
      <p role="status">{added && <Added entry={added} />}</p>
    </Card>
  );
}
