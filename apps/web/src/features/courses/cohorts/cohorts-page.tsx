import { useTranslation } from 'react-i18next';
import { CohortsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CohortForm } from './cohort-form';
import { CohortRow } from './cohort-row';

function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const { membership } = useSession();
  const isStaff = membership?.role === 'TRAINER' || membership?.role === 'ORG_ADMIN';
  const query = useApiQuery(CohortsDocument, { first: 100 });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ cohorts: { nodes } }) =>
          nodes.length === 0 ? <EmptyState title={t('none')} icon="people">{t('none-hint')}</EmptyState> : <Card title={t('list')}><ul className="plain-list">{nodes.map((cohort) => <CohortRow key={cohort.id} cohort={cohort} />)}</ul></Card>
        }
      </QueryView>
      {isStaff && membership && <Card title={t('form.title')}><CohortForm organisationId={membership.organisation.id} /></Card>}
    </Page>
  );
}

export { CohortsPage as Component };
