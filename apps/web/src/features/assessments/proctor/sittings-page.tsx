import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SittingsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Rooms } from './rooms';
import { SittingCard } from './sitting-card';
import classes from '../exam/exam.module.css';

const POLL_MS = 10_000;

function Rows({ after, onMore }: { after: string | null; onMore: ((cursor: string | null) => void) | undefined }) {
  const { t } = useTranslation(['assessments', 'common']);
  const query = useApiQuery(SittingsDocument, { after }, { refetchInterval: POLL_MS });
  return (
    <QueryView query={query}>
      {({ sittings: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('sittings.none')} icon="clock">{t('sittings.none-hint')}</EmptyState>}
          {nodes.map((sitting) => <SittingCard key={sitting.id} sitting={sitting} readAt={query.dataUpdatedAt} />)}
          {onMore && pageInfo.hasNextPage && <div><Button variant="default" onClick={() => onMore(pageInfo.endCursor)}>{t('more', { ns: 'common' })}</Button></div>}
        </>
      )}
    </QueryView>
  );
}

function SittingsPage() {
  const { t } = useTranslation('assessments');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const more = (cursor: string | null) => setCursors((before) => [...before, cursor]);
  return (
    <Page title={t('sittings.title')} lead={t('sittings.lead')}>
      <div className={classes.stack}>
        <Rooms />
        <h2 className={classes.small}>{t('sittings.now')}</h2>
        {cursors.map((after, index) => <Rows key={after} after={after} onMore={index === cursors.length - 1 ? more : undefined} />)}
      </div>
    </Page>
  );
}

export { SittingsPage as Component };
