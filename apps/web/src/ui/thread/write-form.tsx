import { Checkbox, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../graphql/api-error';
import { WriteMessageDocument } from '../../graphql/generated/graphql';
import type { ThreadKind } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { checkbox, field, Form, required } from '../form';
import { useFormId } from '../form-id';

/** A name is kept only once its writer says that it is of nobody they support. */
export function WriteForm({ kind, recordId }: { kind: ThreadKind; recordId: string }) {
  const { t } = useTranslation('thread');
  const write = useApiMutation(WriteMessageDocument);
  const [id, nextId] = useFormId();
  const form = useForm({ mode: 'controlled', initialValues: { body: '', isVouched: false }, validate: { body: required(t('missing')) } });
  const isNamed = write.error instanceof ApiError && write.error.code === 'MESSAGE_NAMES_SOMEBODY';
  const done = () => {
    nextId();
    form.reset();
  };
  const send = ({ body, isVouched }: typeof form.values) => write.mutate({ input: { id, kind, recordId, body, isVouched } }, { onSuccess: done });
  return (
    <Form form={form} labels={{ body: t('write') }} mutation={write} onSubmit={send} submitLabel={t('send')}>
      <Textarea {...field(form, 'body')} label={t('write')} description={t('hint')} autosize minRows={2} maxLength={1000} />
      {isNamed && <Checkbox size="md" {...checkbox(form, 'isVouched')} label={t('vouch')} />}
    </Form>
  );
}
