import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NameCourseDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Form } from '../../../ui/form';
import { TextPair } from '../../../ui/text-pair';
import { keyOf } from './use-draft';
import type { Draft } from './use-draft';

export function NameForm({ draft }: { draft: Draft }) {
  const { t } = useTranslation('authoring');
  const name = useApiMutation(NameCourseDocument);
  const form = useForm({ initialValues: { title: draft.title, summary: draft.summary } });
  return (
    <Form form={form} labels={{}} mutation={name} onSubmit={(values) => name.mutate({ input: { ...keyOf(draft), ...values } })} submitLabel={t('name.save')}>
      <TextPair form={form} path="title" label={t('field.title')} />
      <TextPair form={form} path="summary" label={t('field.summary')} rows={3} />
    </Form>
  );
}
