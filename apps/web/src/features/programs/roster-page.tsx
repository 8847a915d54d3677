import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RosterDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { AddForm } from './add-form';
import { ReceiptCard } from './receipt-card';
import { RosterRow } from './roster-row';

const pageSize = 25;
const everyMinute = 60_000;

function Rows({ organisationId, after, more }: ListPage & { organisationId: string }) {
  const { t } = useTranslation('programs');
  const query = useApiQuery(RosterDocument, { organisationId, first: pageSize, after }, { refetchInterval: everyMinute });
  return (
    <QueryView query={query}>
      {({ roster: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('none')} icon="roster">{t('none-hint')}</EmptyState>}
          {nodes.length > 0 && <ul className="plain-list">{nodes.map((entry) => <RosterRow key={entry.id} entry={entry} />)}</ul>}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function Roster({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  return (
    <Card title={t('list')} actions={<Button variant="default" onClick={() => void client.invalidateQueries()}>{t('again')}</Button>}>
      <GrowingList>{(page) => <Rows {...page} organisationId={organisationId} />}</GrowingList>
    </Card>
  );
}

function RosterPage() {
  const { t } = useTranslation('programs');
  const { membership } = useSession();
  if (!membership) return null;
  const { id, name } = membership.organisation;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: name })} actions={<Button component={Link} to="/roster/import" variant="default">{t('bring')}</Button>}>
      <AddForm key={`add ${id}`} organisationId={id} />
      <Roster key={id} organisationId={id} />
      <ReceiptCard key={`receipt ${id}`} organisationId={id} />
    </Page>
  );
}

export { RosterPage as Component };
