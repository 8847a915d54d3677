import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExamsDocument } from '../../../graphql/generated/graphql';
import type { ExamsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ExamStatus } from './exam-status';
import classes from './exam.module.css';

type ListedExam = ExamsQuery['exams']['nodes'][number];

function ExamCard({ exam }: { exam: ListedExam }) {
  const { t } = useTranslation('assessments');
  const open = exam.openAttempt;
  const [to, words] = open ? [`/attempts/${open.id}`, t('go-on')] : [`/exams/${exam.id}`, t(exam.isPassed ? 'see-result' : 'open')];
  return (
    <Card title={exam.title} tone={open ? 'feature' : 'plain'} actions={<Link className={classes.button} to={to} aria-label={t('act-on', { act: words, title: exam.title })}>{words}</Link>}>
      <div><ExamStatus exam={exam} /></div>
      <p>{t('list.size', { count: exam.itemCount, minutes: exam.minutes })}</p>
    </Card>
  );
}

function ExamListPage() {
  const { t } = useTranslation('assessments');
  const query = useApiQuery(ExamsDocument, {});
  return (
    <Page title={t('title')} lead={t('list.lead')}>
      <QueryView query={query}>
        {({ exams }) =>
          exams.nodes.length === 0 ? (
            <EmptyState title={t('list.empty')} icon="exam">{t('list.empty-hint')}</EmptyState>
          ) : (
            <div className={classes.stack}>{exams.nodes.map((exam) => <ExamCard key={exam.id} exam={exam} />)}</div>
          )
        }
      </QueryView>
    </Page>
  );
}

export { ExamListPage as Component };
