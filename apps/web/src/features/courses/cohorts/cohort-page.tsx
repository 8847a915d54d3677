import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CohortDocument } from '../../../graphql/generated/graphql';
import type { CohortQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { SessionRow } from '../sessions/session-row';
import { AddLearners } from './add-learners';
import { CohortForm } from './cohort-form';
import { LearnerList } from './learner-list';

export type Cohort = CohortQuery['cohort'];

function ChangeCard({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const { membership } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen || !membership) return <div><Button variant="default" onClick={() => setIsOpen(true)}>{t('form.change-open')}</Button></div>;
  return <Card title={t('form.change-open')}><CohortForm organisationId={membership.organisation.id} cohort={cohort} onDone={() => setIsOpen(false)} /></Card>;
}

function SessionsCard({ cohort: { sessions, viewerCan } }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  return (
    <Card title={t('sessions.title')}>
      {sessions.length === 0 ? <p>{t('sessions.none')}</p> : <ul className="plain-list">{sessions.map((session) => <SessionRow key={session.id} session={session} />)}</ul>}
      {viewerCan.teach && <p><Link to="/sessions">{t('sessions.plan')}</Link></p>}
    </Card>
  );
}

function CohortView({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  const isTaught = cohort.viewerCan.teach;
  const lead = t('about', { course: cohort.course.title, on: format.day(cohort.startsOn), trainer: cohort.trainer.name });
  return (
    <Page title={cohort.name} lead={lead} back={isTaught ? { to: '/cohorts', label: t('title') } : { to: '/learn', label: t('back') }}>
      {isTaught && <LearnerList cohort={cohort} />}
      <SessionsCard cohort={cohort} />
      {isTaught && <AddLearners cohort={cohort} />}
      {isTaught && <ChangeCard cohort={cohort} />}
    </Page>
  );
}

function CohortPage() {
  const { cohortId = '' } = useParams();
  return <QueryView query={useApiQuery(CohortDocument, { id: cohortId })}>{({ cohort }) => <CohortView cohort={cohort} />}</QueryView>;
}

export { CohortPage as Component };
