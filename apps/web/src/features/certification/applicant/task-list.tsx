import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnCaseFragment, TaskLineFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { StatusTag } from '../../../ui/status-tag';
import classes from './applicant.module.css';
import { slugOf, taskTones, useTaskHint, useTaskName } from './task-words';

function TaskRow({ application, task }: { application: OwnCaseFragment; task: TaskLineFragment }) {
  const { t } = useTranslation('applicant');
  const name = useTaskName(application)(task);
  const hints = useTaskHint(application)(task);
  const { id, state } = task;
  return (
    <li className={classes.task}>
      <div className={classes.words}>
        <Link className={classes.link} to={`/apply/${application.id}/${slugOf(id)}`} aria-describedby={`state-${id}`}>{name}</Link>
        {hints.map((hint) => <span key={hint} className="muted">{hint}</span>)}
      </div>
      <div id={`state-${id}`} className={classes.state}>{state === 'COMPLETED' ? t('state.COMPLETED') : <StatusTag tone={taskTones[state]}>{t(`state.${state}`)}</StatusTag>}</div>
    </li>
  );
}

const ofRecord: readonly TaskLineFragment['kind'][] = ['TRAINING', 'EXPERIENCE', 'SUPERVISION', 'EXAM', 'SKILL', 'CREDENTIAL', 'CHOICE'];
const isOfRecord = ({ kind }: TaskLineFragment): boolean => ofRecord.includes(kind);

interface Part {
  title: string;
  hint: string;
  tasks: readonly TaskLineFragment[];
}

/** What the record fills in, and what the person does: a page each. It can be left at any time, and goes on where it was. */
export function TaskList({ application }: { application: OwnCaseFragment }) {
  const { t } = useTranslation(['applicant', 'certification']);
  const { tasks, requirements, renews } = application;
  const met = requirements.filter(({ status }) => status === 'MET').length;
  const parts: Part[] = [
    { title: t('list.record'), hint: t('list.record-hint'), tasks: tasks.filter(isOfRecord) },
    { title: t('list.own'), hint: t('list.own-hint'), tasks: tasks.filter((task) => !isOfRecord(task)) },
  ];
  return (
    <>
      <p><strong>{t('certification:list.sum', { met, count: requirements.length })}</strong> {!renews && <Link className="way" to={`/apply/${application.id}/plan`}>{t('plan.link')}</Link>}</p>
      {parts.filter((part) => part.tasks.length > 0).map(({ title, hint, tasks: rows }) => (
        <Card key={title} title={title}>
          <p className="muted">{hint}</p>
          <ul className="plain-list">{rows.map((task) => <TaskRow key={task.id} application={application} task={task} />)}</ul>
        </Card>
      ))}
    </>
  );
}
