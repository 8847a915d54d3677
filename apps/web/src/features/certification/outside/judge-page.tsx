import { useTranslation } from 'react-i18next';
import { LearningToReviewDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CourseFacts } from './course-facts';
import { JudgeForm } from './judge-form';

const pageSize = 20;

function Waiting({ after, more }: ListPage) {
  const { t } = useTranslation('outside');
  const format = useFormat();
  const query = useApiQuery(LearningToReviewDocument, { first: pageSize, after });
  return (
    <QueryView query={query} lines={6}>
      {({ learningToReview: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('judge.none')} icon="check">{t('judge.none-hint')}</EmptyState>}
          {nodes.map(({ id, askedAt, holder, learning }) => (
            <Card key={id} title={t('judge.one', { title: learning.title, name: holder.name })}>
              <CourseFacts course={learning} />
              <p className="muted">{t('judge.since', { day: format.dayOf(askedAt) })}</p>
              <JudgeForm id={id} title={learning.title} name={holder.name} />
            </Card>
          ))}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** Courses that holders took elsewhere, the longest wait first. */
function JudgePage() {
  const { t } = useTranslation('outside');
  return (
    <Page title={t('judge.title')} lead={t('judge.lead')}>
      <GrowingList>{(page) => <Waiting {...page} />}</GrowingList>
    </Page>
  );
}

export { JudgePage as Component };
