import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NamedSupervisorInput } from '../../../graphql/generated/graphql';
import { field, required } from '../../../ui/form';

export interface NamedValues extends Record<string, unknown> {
  name: string;
  email: string;
  locale: string;
}

export const namedOf = ({ name, email, locale }: NamedValues): NamedSupervisorInput => ({ name, email, locale });

export function useNamedTexts() {
  const { t } = useTranslation('hours');
  const labels = { name: t('named.name'), email: t('named.email'), locale: t('named.locale') };
  return { labels, validate: { name: required(t('named.name-missing')), email: required(t('named.email-missing')) } };
}

export function NamedFields<Shape extends NamedValues>({ form }: { form: UseFormReturnType<Shape> }) {
  const { t } = useTranslation('hours');
  const { labels } = useNamedTexts();
  const languages = [{ value: 'en', label: 'English' }, { value: 'es', label: 'Español' }];
  return (
    <>
      <TextInput {...field(form, 'name')} label={labels.name} autoComplete="off" maxLength={120} />
      <TextInput {...field(form, 'email')} label={labels.email} description={t('named.email-hint')} type="email" autoComplete="off" />
      <NativeSelect {...field(form, 'locale')} label={labels.locale} data={languages} />
    </>
  );
}
