import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExamsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import classes from './exam.module.css';

/** A running exam comes first, then one that may begin; else the card says nothing. */
export function ExamHomeCard() {
  const { t } = useTranslation('assessments');
  const { data } = useApiQuery(ExamsDocument, {});
  const exams = data?.exams.nodes ?? [];
  const running = exams.find((exam) => exam.openAttempt !== null);
  if (running?.openAttempt) {
    const goOn = <Link className={classes.button} to={`/attempts/${running.openAttempt.id}`}>{t('go-on')}</Link>;
    return <Card title={running.title} tone="feature" actions={goOn}><p>{t('home.running')}</p></Card>;
  }
  const exam = exams.find((each) => each.viewerCan.start);
  if (!exam) return null;
  const open = <Link className={classes.button} to={`/exams/${exam.id}`}>{t('open')}</Link>;
  return <Card title={exam.title} tone="plain" actions={open}><p>{t('list.size', { count: exam.itemCount, minutes: exam.minutes })}</p></Card>;
}
