import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MyApplicationDocument } from '../../../graphql/generated/graphql';
import type { OwnCaseFragment, TaskKind, TaskLineFragment } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AttestationTask } from './attestation-task';
import { DocumentTask } from './document-task';
import { FeeTask } from './fee-task';
import { NameTask } from './name-task';
import { RecordTask } from './record-task';
import { SendTask } from './send-task';
import { StatementTask } from './statement-task';
import { ReferenceTask } from '../reference/reference-task';
import { TransferTask } from '../transfer/transfer-task';
import { slugOf, useTaskName } from './task-words';

export interface TaskProps {
  application: OwnCaseFragment;
  task: TaskLineFragment;
}

const pages: Record<TaskKind, ComponentType<TaskProps>> = {
  NAME: NameTask,
  TRAINING: RecordTask,
  EXPERIENCE: RecordTask,
  SUPERVISION: RecordTask,
  EXAM: RecordTask,
  SKILL: RecordTask,
  CREDENTIAL: TransferTask,
  CHOICE: RecordTask,
  REFERENCE: ReferenceTask,
  ATTESTATION: AttestationTask,
  DOCUMENT: DocumentTask,
  STATEMENT: StatementTask,
  FEE: FeeTask,
  SEND: SendTask,
};

function Task({ application, task }: TaskProps) {
  const { t } = useTranslation('applicant');
  const Body = pages[task.kind];
  return (
    <>
      <Body application={application} task={task} />
      <div><Button component={Link} to={`/apply/${application.id}`} variant="default">{t('task.back')}</Button></div>
    </>
  );
}

function useTitle(application: OwnCaseFragment | undefined, task: TaskLineFragment | undefined): string {
  const { t } = useTranslation('certification');
  const nameOf = useTaskName(application ?? ({ fees: [], requirements: [], scheme: { body: '' } } as unknown as OwnCaseFragment));
  return application && task ? nameOf(task) : t('application.title');
}

/** One task, one page. What is typed is kept as it is typed, so that leaving loses nothing. */
function TaskPage() {
  const { t } = useTranslation(['applicant', 'certification']);
  const { id = '', taskId = '' } = useParams();
  const query = useApiQuery(MyApplicationDocument, { id });
  const application = query.data?.application;
  const task = application?.tasks.find((each) => slugOf(each.id) === taskId);
  return (
    <Page title={useTitle(application, task)} width="narrow" back={{ to: `/apply/${id}`, label: t('certification:application.title') }}>
      <QueryView query={query} lines={5}>{(data) => (task ? <Task application={data.application} task={task} /> : <EmptyState title={t('task.unknown')} />)}</QueryView>
    </Page>
  );
}

export { TaskPage as Component };
