import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AskReferenceDocument } from '../../../graphql/generated/graphql';
import type { Relation } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';

export const relations = ['SUPERVISOR', 'COLLEAGUE', 'TRAINER', 'COUNSELOR', 'COMMUNITY'] as const satisfies readonly Relation[];

/** A name, how they know each other, an address: the mail goes at once. */
export function AskForm({ applicationId }: { applicationId: string }) {
  const { t, i18n } = useTranslation(['applicant', 'certification']);
  const [id] = useFormId();
  const ask = useApiMutation(AskReferenceDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: '', relation: '', email: '', locale: i18n.language },
    validate: { name: required(t('reference.name-missing')), relation: required(t('reference.relation-missing')), email: required(t('reference.email-missing')) },
  });
  const labels = { name: t('reference.name'), relation: t('reference.relation'), email: t('reference.email'), locale: t('reference.locale') };
  const send = ({ name, relation, email, locale }: typeof form.values) => ask.mutate({ input: { id, applicationId, name, relation: relation as Relation, email, locale } });
  return (
    <Card title={t('reference.ask-title')}>
      <Form form={form} labels={labels} mutation={ask} onSubmit={send} submitLabel={t('reference.ask')}>
        <TextInput {...field(form, 'name')} label={labels.name} autoComplete="off" />
        <NativeSelect {...field(form, 'relation')} label={labels.relation} data={[{ value: '', label: t('reference.choose') }, ...relations.map((value) => ({ value, label: t(`relation.${value}`) }))]} />
        <TextInput {...field(form, 'email')} label={labels.email} description={t('reference.email-hint')} type="email" inputMode="email" autoComplete="off" />
        <Radio.Group {...field(form, 'locale')} label={labels.locale}>
          <div className="stack">
            <Radio value="en" label={t('certification:language.en')} lang="en" />
            <Radio value="es" label={t('certification:language.es')} lang="es" />
          </div>
        </Radio.Group>
      </Form>
    </Card>
  );
}
