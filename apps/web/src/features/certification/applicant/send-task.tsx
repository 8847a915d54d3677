import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { SendCard } from '../send-card';
import { StatusCard } from '../status-card';
import { useLanguageName } from '../words';
import classes from './applicant.module.css';
import type { TaskProps } from './task-page';
import { slugOf, useTaskName } from './task-words';

/** Everything once more, each with the way back to change it, then the sending. */
export function SendTask({ application }: TaskProps) {
  const { t } = useTranslation(['applicant', 'certification']);
  const nameOf = useTaskName(application);
  const languageName = useLanguageName();
  const { id, tasks, certificateName, certificateLanguage, viewerCan } = application;
  return (
    <>
      <Card title={t('send.check')}>
        <p>{t('certification:send.name', { name: certificateName ?? '–' })}</p>
        <p>{t('certification:send.language', { language: languageName(certificateLanguage) })}</p>
        <ul className="plain-list">
          {tasks.filter(({ kind }) => kind !== 'SEND').map((task) => (
            <li key={task.id} className={classes.task}>
              <span className={classes.words}>{nameOf(task)}</span>
              <div className={classes.row}>
                <span>{t(`state.${task.state}`)}</span>
                <Link className="way" to={`/apply/${id}/${slugOf(task.id)}`}>{t('send.look')}<span className="visually-hidden">: {nameOf(task)}</span></Link>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      {viewerCan.edit ? <SendCard application={application} /> : <StatusCard application={application} />}
    </>
  );
}
