import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EnrolInCourseDocument, LearnDocument } from '../../graphql/generated/graphql';
import type { LearnQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import { StarterMark } from '../../ui/starter';
import classes from './courses.module.css';
import { MyCohorts } from './cohorts/my-cohorts';
import { MyCredits } from './credit/my-credits';
import { ModuleSection } from './module-section';

type Course = LearnQuery['courseList']['nodes'][number];

function EnrolButton({ course }: { course: Course }) {
  const { t } = useTranslation('courses');
  const navigate = useNavigate();
  const enrol = useApiMutation(EnrolInCourseDocument);
  const join = () =>
    enrol.mutate({ courseId: course.id }, { onSuccess: ({ enrol: { course: joined } }) => void (joined.resume && navigate(`/learn/${joined.resume.stepId}`)) });
  return (
    <>
      {enrol.isError && <Problem error={enrol.error} />}
      <Button onClick={join} loading={enrol.isPending}>{t('learn.enrol', { course: course.title })}</Button>
    </>
  );
}

function CourseActions({ course }: { course: Course }) {
  const { t } = useTranslation('courses');
  if (!course.isEnrolled) return <EnrolButton course={course} />;
  if (!course.resume) return <p className={classes.done}>{t('learn.course-done')}</p>;
  return <Button component={Link} to={`/learn/${course.resume.stepId}`}>{t('continue.go')}</Button>;
}

function CourseCard({ course }: { course: Course }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const current = course.isEnrolled ? course.resume?.stepId : undefined;
  return (
    <Card title={course.title}>
      {course.isStarter && <div><StarterMark /></div>}
      <p>{course.summary}</p>
      <p className="muted">{t('learn.facts', { provider: course.provider.name, count: course.modules.length, time: format.minutes(course.creditMinutes) })}</p>
      <div><CourseActions course={course} /></div>
      <ol className="plain-list">
        {course.modules.map((module) => <ModuleSection key={module.id} module={module} isJoined={course.isEnrolled} isCurrent={module.steps.some(({ id }) => id === current)} />)}
      </ol>
    </Card>
  );
}

function LearnPage() {
  const { t } = useTranslation('courses');
  const query = useApiQuery(LearnDocument, { first: 50 });
  return (
    <Page title={t('learn.title')} lead={t('learn.lead')} actions={<Link className="way" to="/competencies">{t('competencies.title')}</Link>}>
      <QueryView query={query}>
        {({ courseList: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('learn.none')} icon="learn">{t('learn.none-hint')}</EmptyState>
          ) : (
            <div className="stack">
              {nodes.map((course) => <CourseCard key={course.id} course={course} />)}
              <p className={classes.rule}>{t('rule.general')}</p>
            </div>
          )
        }
      </QueryView>
      <MyCohorts />
      <MyCredits />
    </Page>
  );
}

export { LearnPage as Component };
