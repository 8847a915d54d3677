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
  const exam = running ?? exams.find((each) => each.viewerCan.start);
  if (!exam) return null;
  const to = running?.openAttempt ? `/attempts/${running.openAttempt.id}` : `/exams/${exam.id}`;
  return (
    <Card title={exam.title} tone={running ? 'feature' : 'plain'} actions={<Link className={classes.button} to={to}>{t(running ? 'go-on' : 'open')}</Link>}>
      <p>{running ? t('home.running') : t('list.size', { count: exam.itemCount, minutes: exam.minutes })}</p>
    </Card>
  );
}
