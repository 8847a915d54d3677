import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AskIdentityCheckDocument, EnterRoomCodeDocument } from '../../../graphql/generated/graphql';
import type { ExamQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { Problem } from '../../../ui/problem';

/** Two ways, neither with a camera: a person who looks, or the code that stands in the room. The exam takes one or both. */
export function Identity({ exam }: { exam: ExamQuery['exam'] }) {
  const { t } = useTranslation('assessments');
  const ask = useApiMutation(AskIdentityCheckDocument);
  const enter = useApiMutation(EnterRoomCodeDocument);
  const form = useForm({ mode: 'controlled', initialValues: { code: '' }, validate: { code: required(t('identity.code-missing')) } });
  const labels = { code: t('identity.code') };
  const kind = exam.identityCheck;
  return (
    <Card title={t('identity.title')} tone="feature">
      <p>{t(`identity.hint.${kind}`)}</p>
      {kind !== 'PERSON' && <Form form={form} labels={labels} mutation={enter} onSubmit={({ code }) => enter.mutate({ examId: exam.id, code })} submitLabel={t('identity.enter')}>
        <TextInput {...field(form, 'code')} label={labels.code} description={t('identity.code-hint')} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={12} />
      </Form>}
      {kind !== 'ROOM_CODE' && (exam.identity.isAsked ? <p role="status">{t('identity.asked')}</p> : <div><Button variant="default" onClick={() => ask.mutate({ examId: exam.id })} aria-busy={ask.isPending}>{t('identity.ask')}</Button></div>)}
      {ask.isError && <Problem error={ask.error} />}
    </Card>
  );
}
