import { Checkbox, FileInput, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskForNameDocument } from '../../../graphql/generated/graphql';
import type { NameKind, OwnNameFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { upload } from '../../../graphql/upload';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';

type Askable = OwnNameFragment['nameAskable'][number];

const kinds: readonly NameKind[] = ['LEGAL', 'CHOSEN'];

interface Values {
  kind: string;
  name: string;
  paper: File | null;
  credentialIds: string[];
  [field: string]: unknown;
}

/** The paper first, then the question: what is typed stays until both are there. */
function useAsk() {
  const [id] = useFormId();
  const ask = useApiMutation(AskForNameDocument);
  return useMutation({
    mutationFn: async ({ kind, name, paper, credentialIds }: Values) =>
      ask.mutateAsync({ input: { id, kind: kind as NameKind, name, credentialIds, fileId: kind === 'LEGAL' && paper ? await upload(paper, { purpose: 'name-paper' }) : null } }),
  });
}

function useAskForm(certificates: readonly Askable[], offered: string) {
  const { t } = useTranslation('credentials');
  return useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: '', name: offered, paper: null, credentialIds: certificates.map(({ id }) => id) },
    validate: {
      kind: required(t('ask-name.kind-missing')),
      name: required(t('ask-name.name-missing')),
      paper: (paper, { kind }) => (kind === 'LEGAL' && !paper ? t('ask-name.paper-missing') : null),
      credentialIds: (ids) => (ids.length === 0 ? t('ask-name.which-missing') : null),
    },
  });
}

/** A new name, for all certificates of one board at once. Nobody asks why. */
export function AskForm({ certificates, offered }: { certificates: readonly Askable[]; offered: string }) {
  const { t } = useTranslation('credentials');
  const form = useAskForm(certificates, offered);
  const ask = useAsk();
  const labels = { kind: t('ask-name.kind'), name: t('ask-name.name'), paper: t('ask-name.paper'), credentialIds: t('ask-name.which') };
  return (
    <Card title={t('ask-name.form')}>
      <Form form={form} labels={labels} mutation={ask} onSubmit={(values) => ask.mutate(values)} submitLabel={t('ask-name.send')}>
        <Radio.Group {...field(form, 'kind')} label={labels.kind}>
          <div className="stack">{kinds.map((each) => <Radio key={each} value={each} label={t(`ask-name.kind-${each}`)} description={t(`ask-name.kind-hint-${each}`)} />)}</div>
        </Radio.Group>
        <TextInput {...field(form, 'name')} label={labels.name} description={t('ask-name.name-hint')} maxLength={120} autoComplete="off" />
        {form.values.kind === 'LEGAL' && <FileInput {...field(form, 'paper')} value={form.values.paper} label={labels.paper} description={t('ask-name.paper-hint')} placeholder={t('ask-name.paper-choose')} accept="image/jpeg,image/png" clearable />}
        {certificates.length > 1 && (
          <Checkbox.Group {...field(form, 'credentialIds')} label={labels.credentialIds}>
            <div className="stack">{certificates.map(({ id, title, number }) => <Checkbox key={id} value={id} label={t('ask-name.which-one', { title, number })} />)}</div>
          </Checkbox.Group>
        )}
      </Form>
    </Card>
  );
}
