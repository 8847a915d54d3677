import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AnswerRequestDocument } from '../../../graphql/generated/graphql';
import type { OwnCaseFragment, RequestRecordFragment, TaskKind } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { fieldAt, Form } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { LanguageField, NameField } from '../certificate-fields';
import classes from '../certification.module.css';
import { RequirementItem } from '../requirement-item';
import { slugOf } from '../applicant/task-words';
import { AskForTime } from './ask-for-time';
import { useLineName } from './use-line-name';

type Line = RequestRecordFragment['lines'][number];
type Values = { notes: string[] };

// What is done on the page of its task, and not on a page of the record.
const pages: readonly TaskKind[] = ['CREDENTIAL', 'DOCUMENT', 'REFERENCE', 'STATEMENT'];

/** The open line itself: the field to change, or the requirement with what the record shows. */
function Opened({ application, line }: { application: OwnCaseFragment; line: Line }) {
  if (line.kind === 'FIELD') return line.id === 'CERTIFICATE_LANGUAGE' ? <LanguageField application={application} /> : <NameField application={application} />;
  const requirement = application.requirements.find(({ id }) => id === line.id);
  const kind = application.tasks.find(({ id }) => id === line.id)?.kind ?? 'CHOICE';
  return requirement ? <ul className="plain-list"><RequirementItem requirement={requirement} facts={application.facts} canAct kind={kind} page={pages.includes(kind) ? `/apply/${application.id}/${slugOf(line.id)}` : null} /></ul> : null;
}

/** What the board asks for, and nothing else. Answers are written beside each point and sent once. */
export function RequestCard({ application, request }: { application: OwnCaseFragment; request: RequestRecordFragment }) {
  const { t } = useTranslation(['board', 'errors']);
  const format = useFormat();
  const answer = useApiMutation(AnswerRequestDocument);
  const lineName = useLineName(application.requirements);
  const { lines } = request;
  const check = ({ notes }: Values) => Object.fromEntries(lines.flatMap(({ kind }, index) => (kind === 'REQUIREMENT' && notes[index]?.trim() === '' ? [[`notes.${index}`, t('REPLY_NOTE_MISSING', { ns: 'errors' })]] : [])));
  const form = useForm<Values>({ mode: 'controlled', initialValues: { notes: lines.map(() => '') }, validate: check });
  const send = ({ notes }: Values) => answer.mutate({ input: { applicationId: application.id, lines: lines.map(({ kind, id }, index) => ({ kind, id, note: notes[index] ?? '' })) } });
  return (
    <Card title={t('answer.title')} tone="feature">
      <p>{t('answer.hint', { day: format.day(request.answerBy) })}</p>
      <AskForTime applicationId={application.id} request={request} />
      <Form form={form} labels={{}} mutation={answer} onSubmit={send} submitLabel={t('answer.act', { board: application.scheme.body })}>
        <ol className="plain-list stack">
          {lines.map((line, index) => (
            <li key={`${line.kind} ${line.id}`} className={classes.asked}>
              <h3>{lineName(line)}</h3>
              <blockquote className={classes.sentence}>{line.sentence}</blockquote>
              <Opened application={application} line={line} />
              {line.kind === 'REQUIREMENT' && <Textarea {...fieldAt(form, `notes.${index}`)} label={t('answer.note', { line: lineName(line) })} autosize minRows={2} />}
            </li>
          ))}
        </ol>
      </Form>
    </Card>
  );
}
