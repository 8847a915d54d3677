import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RosterDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { AddForm } from './add-form';
import { RosterRow } from './roster-row';

const pageSize = 25;
const everyMinute = 60_000;

interface RowsProps {
  organisationId: string;
  after: string | null;
  onMore: ((cursor: string | null) => void) | undefined;
}

function Rows({ organisationId, after, onMore }: RowsProps) {
  const { t } = useTranslation(['programs', 'common']);
  const query = useApiQuery(RosterDocument, { organisationId, first: pageSize, after }, { refetchInterval: everyMinute });
  return (
    <QueryView query={query}>
      {({ roster: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('none')} icon="roster">{t('none-hint')}</EmptyState>}
          {nodes.length > 0 && <ul className="plain-list">{nodes.map((entry) => <RosterRow key={entry.id} entry={entry} />)}</ul>}
          {onMore && pageInfo.hasNextPage && <div><Button variant="default" onClick={() => onMore(pageInfo.endCursor)}>{t('more', { ns: 'common' })}</Button></div>}
        </>
      )}
    </QueryView>
  );
}

function Roster({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const more = (cursor: string | null) => setCursors((before) => [...before, cursor]);
  return (
    <Card title={t('list')} actions={<Button variant="default" onClick={() => void client.invalidateQueries()}>{t('again')}</Button>}>
      {cursors.map((after, index) => <Rows key={after} organisationId={organisationId} after={after} onMore={index === cursors.length - 1 ? more : undefined} />)}
    </Card>
  );
}

function RosterPage() {
  const { t } = useTranslation('programs');
  const { membership } = useSession();
  if (!membership) return null;
  const { id, name } = membership.organisation;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: name })}>
      <AddForm key={`add ${id}`} organisationId={id} />
      <Roster key={id} organisationId={id} />
    </Page>
  );
}

export { RosterPage as Component };
