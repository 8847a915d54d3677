import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrganisationMembersDocument } from '../../graphql/generated/graphql';
import type { OrganisationMembersQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import type { MyMembership } from '../../graphql/session';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { InviteForm } from './invite-form';
import { SeatsList } from './seats-list';

const pageSize = 50;
type Members = OrganisationMembersQuery['organisationMembers'];

function MemberTable({ members }: { members: Members }) {
  const { t } = useTranslation(['identity', 'common']);
  const format = useFormat();
  return (
    <div className="scroll-x" role="region" aria-label={t('people.title')} tabIndex={0}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('people.name')}</Table.Th>
            <Table.Th scope="col">{t('people.role')}</Table.Th>
            <Table.Th scope="col">{t('people.since')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.nodes.map(({ id, person, role, startedAt }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{person.name}</Table.Th>
              <Table.Td>{t(`role.${role}`, { ns: 'common' })}</Table.Td>
              <Table.Td>{format.dayOf(startedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Members({ organisation, after, more }: ListPage & { organisation: MyMembership['organisation'] }) {
  const { t } = useTranslation('identity');
  const query = useApiQuery(OrganisationMembersDocument, { organisationId: organisation.id, first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ organisationMembers: members }) =>
        members.nodes.length === 0 ? (
          <EmptyState title={t('people.none')} icon="people">{t('people.none-hint')}</EmptyState>
        ) : (
          <>
            <MemberTable members={members} />
            {more(members.pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function PeoplePage() {
  const { t } = useTranslation('identity');
  const { membership } = useSession();
  if (!membership) return null;
  const { organisation } = membership;
  return (
    <Page title={t('people.title')} lead={t('people.lead', { organisation: organisation.name })}>
      <Card key={organisation.id}><GrowingList>{(page) => <Members {...page} organisation={organisation} />}</GrowingList></Card>
      {organisation.kind === 'CERTIFICATION_BOARD' && <SeatsList organisationId={organisation.id} isQuiet />}
      <InviteForm organisation={organisation} />
    </Page>
  );
}

export { PeoplePage as Component };
