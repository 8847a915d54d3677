import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { field, required } from '../../../ui/form';
import type { NamedValues } from '../placement/named-fields';

export function usePersonTexts() {
  const { t } = useTranslation(['signercase', 'hours']);
  const labels = { name: t('person.name'), email: t('person.email'), locale: t('hours:named.locale') };
  return { labels, validate: { name: required(t('person.name-missing')), email: required(t('person.email-missing')) } };
}

/** Somebody who saw the work: a name and a mailbox. */
export function PersonFields<Shape extends NamedValues>({ form }: { form: UseFormReturnType<Shape> }) {
  const { t } = useTranslation('signercase');
  const { labels } = usePersonTexts();
  const languages = [{ value: 'en', label: 'English' }, { value: 'es', label: 'Español' }];
  return (
    <>
      <TextInput {...field(form, 'name')} label={labels.name} description={t('person.name-hint')} autoComplete="off" maxLength={120} />
      <TextInput {...field(form, 'email')} label={labels.email} type="email" autoComplete="off" />
      <NativeSelect {...field(form, 'locale')} label={labels.locale} data={languages} />
    </>
  );
}
