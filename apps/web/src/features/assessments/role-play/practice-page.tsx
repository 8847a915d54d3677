import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyPracticeDocument, MyRolePlaysDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { RecordingsCard } from '../recording/recordings-card';
import { DrawCard, PracticeCard } from './draw-card';
import classes from './role-play.module.css';
import { RolePlayTag } from './role-play-tag';

function MyFeedback({ after, more }: ListPage) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  const query = useApiQuery(MyRolePlaysDocument, { after });
  return (
    <QueryView query={query}>
      {({ myRolePlays: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && <EmptyState title={t('practice.feedback-none')} icon="practice">{t('practice.feedback-none-hint')}</EmptyState>}
          <ul className={classes.plays}>
            {nodes.map(({ id, passed, scenario, releasedAt }) => (
              <li key={id}>
                <Link to={`/practice/${id}`}>{t('practice.read-feedback', { scenario: scenario.title })}</Link>
                <span>{format.dayOf(releasedAt ?? '')}</span>
                <RolePlayTag play={{ status: 'RELEASED', passed }} />
              </li>
            ))}
          </ul>
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function MyPractice() {
  const query = useApiQuery(MyPracticeDocument, {});
  return (
    <QueryView query={query}>
      {({ myPractice: { nodes } }) => (
        <>
          {nodes.every(({ status }) => status !== 'DRAWN') && <DrawCard />}
          {nodes.map((practice) => <PracticeCard key={practice.id} practice={practice} />)}
        </>
      )}
    </QueryView>
  );
}

function PracticePage() {
  const { t } = useTranslation('roleplay');
  return (
    <Page title={t('practice.title')} lead={t('practice.lead')}>
      <MyPractice />
      <Card title={t('practice.feedback')}><GrowingList>{(page) => <MyFeedback {...page} />}</GrowingList></Card>
      <RecordingsCard />
    </Page>
  );
}

export { PracticePage as Component };
