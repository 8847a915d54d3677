import { useTranslation } from 'react-i18next';
import { LearningToReviewDocument } from '../../../graphql/generated/graphql';
import type { LearningToReviewQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NoLine, openOf } from '../second-look/no-line';
import { CourseCard } from './course-card';
import { JudgeForm } from './judge-form';

const pageSize = 20;

type Review = LearningToReviewQuery['learningToReview']['nodes'][number];

function Waiting({ review }: { review: Review }) {
  const { id, holder: { name }, learning: { title }, proposedNos } = review;
  const no = openOf(proposedNos);
  return <CourseCard review={review}>{no ? <NoLine no={no} name={title} /> : <JudgeForm id={id} title={title} name={name} />}</CourseCard>;
}

function Courses({ after, more }: ListPage) {
  const { t } = useTranslation('outside');
  const query = useApiQuery(LearningToReviewDocument, { first: pageSize, after });
  return (
    <QueryView query={query} lines={6}>
      {({ learningToReview: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('judge.none')} icon="check">{t('judge.none-hint')}</EmptyState>}
          {nodes.map((review) => <Waiting key={review.id} review={review} />)}
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
      <GrowingList>{(page) => <Courses {...page} />}</GrowingList>
    </Page>
  );
}

export { JudgePage as Component };
