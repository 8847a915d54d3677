import { NativeSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApplyForApprovalDocument, ApprovalChoicesDocument } from '../../../graphql/generated/graphql';
import type { ApprovalChoicesQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { QueryView } from '../../../ui/query-view';

function Fields({ providerId, choices }: { providerId: string; choices: ApprovalChoicesQuery }) {
  const { t } = useTranslation('approvals');
  const [id, next] = useFormId();
  const apply = useApiMutation(ApplyForApprovalDocument);
  const form = useForm({ initialValues: { boardId: '', courseId: '', note: '' }, validate: { boardId: required(t('apply.board-missing')), note: required(t('apply.note-missing')) } });
  const labels = { boardId: t('apply.board'), courseId: t('apply.what'), note: t('apply.note') };
  const done = () => {
    next();
    form.reset();
  };
  const send = ({ boardId, courseId, note }: { boardId: string; courseId: string; note: string }) => apply.mutate({ input: { id, providerId, boardId, courseId: courseId || null, note } }, { onSuccess: done });
  const boards = choices.certificationBoards.map(({ id: value, name: label }) => ({ value, label }));
  const courses = choices.courses.nodes.map(({ id: value, title: label }) => ({ value, label }));
  return (
    <Form form={form} labels={labels} mutation={apply} onSubmit={send} submitLabel={t('apply.send')}>
      <NativeSelect {...field(form, 'boardId')} label={labels.boardId} data={[{ value: '', label: t('apply.choose') }, ...boards]} />
      <NativeSelect {...field(form, 'courseId')} label={labels.courseId} data={[{ value: '', label: t('apply.all') }, ...courses]} />
      <Textarea {...field(form, 'note')} label={labels.note} description={t('apply.note-hint')} autosize minRows={2} />
    </Form>
  );
}

/** A provider asks a board to count all that it teaches, or one course. */
export function ApplyForm({ providerId }: { providerId: string }) {
  const { t } = useTranslation('approvals');
  const query = useApiQuery(ApprovalChoicesDocument, { providerId });
  return <Card title={t('apply.title')}><QueryView query={query}>{(choices) => <Fields providerId={providerId} choices={choices} />}</QueryView></Card>;
}
