import { useTranslation } from 'react-i18next';
import { SittingsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Rooms } from './rooms';
import { SittingCard } from './sitting-card';
import classes from '../exam/exam.module.css';

const POLL_MS = 10_000;

function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('assessments');
  const query = useApiQuery(SittingsDocument, { after }, { refetchInterval: POLL_MS });
  return (
    <QueryView query={query}>
      {({ sittings: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('sittings.none')} icon="clock">{t('sittings.none-hint')}</EmptyState>}
          {nodes.map((sitting) => <SittingCard key={sitting.id} sitting={sitting} readAt={query.dataUpdatedAt} />)}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function SittingsPage() {
  const { t } = useTranslation('assessments');
  return (
    <Page title={t('sittings.title')} lead={t('sittings.lead')}>
      <div className={classes.stack}>
        <Rooms />
        <h2 className={classes.small}>{t('sittings.now')}</h2>
        <GrowingList>{(page) => <Rows {...page} />}</GrowingList>
      </div>
    </Page>
  );
}

export { SittingsPage as Component };
