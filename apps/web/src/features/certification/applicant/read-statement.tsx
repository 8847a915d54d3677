import { Button, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DismissStatementReaderDocument, NameStatementReaderDocument, ReadStatementDocument } from '../../../graphql/generated/graphql';
import type { BoardSideQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import classes from './applicant.module.css';
import { StatementReaders } from './statement-readers';

type Statement = NonNullable<BoardSideQuery['application']['statement']>;

interface Props {
  applicationId: string;
  statement: Statement;
}

/** Nobody reads by chance: it takes a press, and the press is written down. */
function Reading({ applicationId, statement }: Props) {
  const { t } = useTranslation('applicant');
  const read = useApiMutation(ReadStatementDocument, { keepQueries: true });
  if (!statement.viewerCan.read) return <p>{t('statement.read-not')}</p>;
  if (read.data) return <blockquote className={classes.said}>{read.data.readStatement}</blockquote>;
  return (
    <>
      <div><Button variant="default" onClick={() => read.mutate({ id: applicationId })} aria-busy={read.isPending}>{t('statement.read')}</Button></div>
      {read.isError && <Problem error={read.error} />}
    </>
  );
}

function Naming({ applicationId, statement }: Props) {
  const { t } = useTranslation('applicant');
  const name = useApiMutation(NameStatementReaderDocument);
  const form = useForm({ mode: 'controlled', initialValues: { reader: '' }, validate: { reader: required(t('statement.name-missing')) } });
  const people = statement.candidates.map(({ id, name: label }) => ({ value: id, label }));
  if (people.length === 0) return null;
  return (
    <Form form={form} labels={{ reader: t('statement.name-who') }} mutation={name} onSubmit={({ reader }) => name.mutate({ input: { applicationId, readerId: reader } })} submitLabel={t('statement.name-act')}>
      <NativeSelect {...field(form, 'reader')} label={t('statement.name-who')} data={[{ value: '', label: t('reference.choose') }, ...people]} />
    </Form>
  );
}

function Dismissing({ applicationId, statement }: Props) {
  const { t } = useTranslation('applicant');
  const dismiss = useApiMutation(DismissStatementReaderDocument);
  return (
    <div className={classes.row}>
      {statement.readers.map(({ readerId, reader }) => (
        <Button key={readerId} variant="default" onClick={() => dismiss.mutate({ input: { applicationId, readerId } })} aria-busy={dismiss.isPending}>{t('statement.dismiss', { name: reader?.name ?? t('statement.somebody') })}</Button>
      ))}
      {dismiss.isError && <Problem error={dismiss.error} />}
    </div>
  );
}

/** For reviewers: that there are words, who may read them, and the reading itself for whoever is named. */
export function ReadStatement({ applicationId, statement }: Props) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { words, erasedAt, viewerCan } = statement;
  if (erasedAt) return <Card title={t('statement.board')}><p>{t('statement.board-erased', { day: format.dayOf(erasedAt) })}</p></Card>;
  return (
    <>
      <Card title={t('statement.board')}>
        <p>{words === 0 ? t('statement.board-none') : t('statement.board-hint', { count: words })}</p>
        {words > 0 && <Reading applicationId={applicationId} statement={statement} />}
        {viewerCan.nameReaders && <Naming key={statement.readers.length} applicationId={applicationId} statement={statement} />}
        {viewerCan.nameReaders && <Dismissing applicationId={applicationId} statement={statement} />}
      </Card>
      {words > 0 && <StatementReaders statement={statement} />}
    </>
  );
}
