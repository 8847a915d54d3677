import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ComplaintsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ComplaintRow } from './complaint-row';

const tabs = ['open', 'closed'] as const;
const pageSize = 25;

function Rows({ tab, after, more }: ListPage & { tab: (typeof tabs)[number] }) {
  const { t } = useTranslation('complaints');
  const query = useApiQuery(ComplaintsDocument, { isClosed: tab === 'closed', first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ complaints: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t(`none-${tab}`)} icon="queue">{t('none-hint')}</EmptyState>
        ) : (
          <>
            <ul className="plain-list">{nodes.map((row) => <ComplaintRow key={row.id} row={row} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'closed' ? 'closed' : 'open';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div><Button component={Link} to="/board/complaints/new" variant="default">{t('write-down')}</Button></div>
      <Tabs value={tab} onChange={(next) => setParams(next === 'closed' ? { tab: 'closed' } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List aria-label={t('which')}>{tabs.map((each) => <Tabs.Tab key={each} value={each} mih={44}>{t(each)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((each) => (
          <Tabs.Panel key={each} value={each} pt="md">
            <Card><GrowingList key={each}>{(page) => <Rows {...page} tab={each} />}</GrowingList></Card>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

export { ComplaintsPage as Component };
