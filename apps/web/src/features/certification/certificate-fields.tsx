import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../graphql/api-error';
import type { ApplicationRecordFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { SavedNote } from '../../ui/saved-note';
import { useErrorText } from '../../ui/use-error-text';
import { useFieldSave } from './use-field-save';
import type { FieldSave } from './use-field-save';

function useRefusal(): (save: FieldSave) => string | null {
  const textOf = useErrorText();
  return ({ error }) => (isRefusal(error) ? textOf(error) : null);
}

type FieldProps = { application: Pick<ApplicationRecordFragment, 'id' | 'certificateName' | 'certificateLanguage'> };

export function NameField({ application }: FieldProps) {
  const { t } = useTranslation('certification');
  const refusalOf = useRefusal();
  const name = useFieldSave(application.id, 'CERTIFICATE_NAME', application.certificateName ?? '');
  return (
    <>
      <TextInput
        id="certificateName"
        label={t('fields.name')}
        description={t('fields.name-hint')}
        autoComplete="name"
        value={name.value}
        error={refusalOf(name)}
        onChange={(event) => name.change(event.currentTarget.value)}
        onBlur={name.flush}
      />
      <SavedNote at={name.savedAt} isSaving={name.isSaving} hasFailed={name.error !== null} />
    </>
  );
}

export function LanguageField({ application }: FieldProps) {
  const { t } = useTranslation('certification');
  const refusalOf = useRefusal();
  const language = useFieldSave(application.id, 'CERTIFICATE_LANGUAGE', application.certificateLanguage);
  const choose = (value: string) => {
    language.change(value);
    language.flush();
  };
  return (
    <>
      <Radio.Group label={t('fields.language')} value={language.value} onChange={choose} error={refusalOf(language)}>
        <div className="stack">
          <Radio value="en" label={t('language.en')} lang="en" />
          <Radio value="es" label={t('language.es')} lang="es" />
        </div>
      </Radio.Group>
      <SavedNote at={language.savedAt} isSaving={language.isSaving} hasFailed={language.error !== null} />
    </>
  );
}

/** Each field is kept by itself, as it changes. */
export function CertificateFields({ application }: FieldProps) {
  const { t } = useTranslation('certification');
  return (
    <Card title={t('fields.title')}>
      <NameField application={application} />
      <LanguageField application={application} />
    </Card>
  );
}
