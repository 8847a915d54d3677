import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ShareableCertificateQuery } from '../../../graphql/generated/graphql';
import { field } from '../../../ui/form';
import { dayChoices, purposes, RULES } from './terms';
import type { Terms } from './terms';

type Certificate = Pick<ShareableCertificateQuery['credential'], 'shareable' | 'schemeName' | 'schemeVersion'>;

interface TermsFieldsProps<Shape extends Terms> {
  form: UseFormReturnType<Shape>;
  certificate: Certificate;
}

/** What is shown, for what and for how long. */
export function TermsFields<Shape extends Terms>({ form, certificate: { shareable, schemeName, schemeVersion } }: TermsFieldsProps<Shape>) {
  const { t } = useTranslation('credentials');
  return (
    <>
      <NativeSelect {...field(form, 'purpose')} label={t('share.purpose')} data={purposes.map((value) => ({ value, label: t(`share.purpose.${value}`) }))} />
      <TextInput {...field(form, 'purposeWords')} label={t('share.words')} description={t('share.words-hint')} maxLength={120} />
      <Checkbox.Group {...field(form, 'shown')} label={t('share.shown')} description={t('share.shown-hint')}>
        {shareable.map(({ label, value }, index) => <Checkbox key={`${label} ${value}`} value={String(index)} label={t('share.line', { label, value })} mt="sm" />)}
        <Checkbox value={RULES} label={t('share.rules', { scheme: schemeName, version: schemeVersion })} mt="sm" />
      </Checkbox.Group>
      <NativeSelect {...field(form, 'days')} label={t('share.days')} data={dayChoices.map((value) => ({ value, label: t('share.days-of', { count: Number(value) }) }))} />
    </>
  );
}
