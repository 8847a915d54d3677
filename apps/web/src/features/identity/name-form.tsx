import { Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SetMyNameDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import type { Me } from '../../graphql/session';
import { field, Form, required } from '../../ui/form';

type Names = {
  legalName: string;
  chosenName: string;
  publicName: 'legal' | 'chosen';
};

/** Asked only where there are two names to choose from. */
function PublicChoice({ form }: { form: UseFormReturnType<Names> }) {
  const { t } = useTranslation('identity');
  const { legalName, chosenName } = form.getValues();
  if (chosenName.trim() === '' || chosenName.trim() === legalName.trim()) return null;
  return (
    <Radio.Group {...form.getInputProps('publicName')} name="publicName" label={t('name.public')} description={t('name.public-hint')}>
      <div className="stack">
        <Radio value="chosen" label={chosenName} />
        <Radio value="legal" label={legalName} />
      </div>
    </Radio.Group>
  );
}

export function NameForm({ me, onSaved }: { me: Me | null; onSaved: () => void }) {
  const { t } = useTranslation(['identity', 'common']);
  const save = useApiMutation(SetMyNameDocument);
  const form = useForm<Names>({
    initialValues: { legalName: me?.legalName ?? '', chosenName: me?.chosenName ?? '', publicName: me?.isLegalNamePublic ? 'legal' : 'chosen' },
    validate: { legalName: required(t('name.legal-missing')) },
  });
  const labels = { legalName: t('name.legal'), chosenName: t('optional', { ns: 'common', label: t('name.chosen') }) };
  const send = ({ legalName, chosenName, publicName }: Names) => {
    const chosen = chosenName.trim() || null;
    save.mutate({ input: { legalName, chosenName: chosen, isLegalNamePublic: chosen !== null && publicName === 'legal' } }, { onSuccess: onSaved });
  };
  return (
    <Form form={form} labels={labels} mutation={save} onSubmit={send} submitLabel={t('name.save')}>
      <TextInput {...field(form, 'legalName')} label={labels.legalName} description={t('name.legal-hint')} autoComplete="name" />
      <TextInput {...field(form, 'chosenName')} label={labels.chosenName} description={t('name.chosen-hint')} autoComplete="nickname" />
      <PublicChoice form={form} />
    </Form>
  );
}
