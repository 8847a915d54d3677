import { useTranslation } from 'react-i18next';
import { CohortsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CohortForm } from './cohort-form';
import { CohortRow } from './cohort-row';

function Cohorts({ after, more }: ListPage) {
  const { t } = useTranslation('cohorts');
  return (
    <QueryView query={useApiQuery(CohortsDocument, { after })}>
      {({ cohorts: { nodes, pageInfo } }) =>
        nodes.length === 0 && after === null ? (
          <EmptyState title={t('none')} icon="people">{t('none-hint')}</EmptyState>
        ) : (
          <>
            <ul className="plain-list">{nodes.map((cohort) => <CohortRow key={cohort.id} cohort={cohort} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const { membership } = useSession();
  const isStaff = membership?.role === 'TRAINER' || membership?.role === 'ORG_ADMIN';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Card title={t('list')}><GrowingList>{(page) => <Cohorts {...page} />}</GrowingList></Card>
      {isStaff && membership && <Card title={t('form.title')}><CohortForm organisationId={membership.organisation.id} /></Card>}
    </Page>
  );
}

export { CohortsPage as Component };
