import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SetMyNameDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { field, Form, required } from '../../ui/form';

export interface NameFormProps {
  legalName: string | null;
  chosenName: string | null;
  onSaved: () => void;
}

export function NameForm({ legalName, chosenName, onSaved }: NameFormProps) {
  const { t } = useTranslation(['identity', 'common']);
  const save = useApiMutation(SetMyNameDocument);
  const form = useForm({
    initialValues: { legalName: legalName ?? '', chosenName: chosenName ?? '' },
    validate: { legalName: required(t('name.legal-missing')) },
  });
  const labels = { legalName: t('name.legal'), chosenName: t('optional', { ns: 'common', label: t('name.chosen') }) };
  const send = (values: { legalName: string; chosenName: string }) =>
    save.mutate({ input: { legalName: values.legalName, chosenName: values.chosenName.trim() || null } }, { onSuccess: onSaved });
  return (
    <Form form={form} labels={labels} mutation={save} onSubmit={send} submitLabel={t('name.save')}>
      <TextInput {...field(form, 'legalName')} label={labels.legalName} description={t('name.legal-hint')} autoComplete="name" />
      <TextInput {...field(form, 'chosenName')} label={labels.chosenName} description={t('name.chosen-hint')} autoComplete="nickname" />
    </Form>
  );
}
