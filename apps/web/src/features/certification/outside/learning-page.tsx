import { useTranslation } from 'react-i18next';
import { MyOutsideLearningDocument } from '../../../graphql/generated/graphql';
import type { MyOutsideLearningQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AddForm } from './add-form';
import { OwnCourse } from './own-course';

function Courses({ data: { myOutsideLearning, myRenewals } }: { data: MyOutsideLearningQuery }) {
  const { t } = useTranslation('outside');
  const renewable = myRenewals.filter(({ cycle }) => cycle !== null);
  if (renewable.length === 0 && myOutsideLearning.length === 0) return <EmptyState title={t('nothing')} icon="certificate">{t('nothing-hint')}</EmptyState>;
  return (
    <>
      {renewable.length > 0 && <AddForm renewals={renewable} />}
      {myOutsideLearning.length > 0 && <h2>{t('list')}</h2>}
      {myOutsideLearning.map((course) => <OwnCourse key={course.id} course={course} />)}
    </>
  );
}

function LearningPage() {
  const { t } = useTranslation('outside');
  const query = useApiQuery(MyOutsideLearningDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/certificate', label: t('back.label') }}>
      <QueryView query={query} lines={8}>{(data) => <Courses data={data} />}</QueryView>
    </Page>
  );
}

export { LearningPage as Component };
