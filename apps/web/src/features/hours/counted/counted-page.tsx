import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HoursMatricesDocument } from '../../../graphql/generated/graphql';
import type { ApplicationStatus } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { MatrixCard } from './matrix-card';

const over: readonly ApplicationStatus[] = ['ISSUED', 'DENIED', 'WITHDRAWN'];

/** What counts, under each scheme that somebody has an application for. */
function CountedPage() {
  const { t } = useTranslation('hours');
  const query = useApiQuery(HoursMatricesDocument, {});
  return (
    <Page title={t('matrix.title')} lead={t('matrix.lead')} back={{ to: '/hours', label: t('title') }} width="wide">
      <QueryView query={query} lines={8}>
        {({ myApplications }) => {
          const running = myApplications.filter(({ status }) => !over.includes(status));
          if (running.length === 0) return <EmptyState title={t('matrix.empty')} icon="hours" action={<Button component={Link} to="/apply">{t('matrix.apply')}</Button>}>{t('matrix.empty-body')}</EmptyState>;
          return running.map(({ id, scheme, hoursMatrix }) => (
            <section key={id} className="stack" aria-label={scheme.title}>
              <h2>{scheme.title}</h2>
              {hoursMatrix.map((matrix) => <MatrixCard key={matrix.id} matrix={matrix} />)}
            </section>
          ));
        }}
      </QueryView>
    </Page>
  );
}

export { CountedPage as Component };
