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
import classes from './identity.module.css';
import { InviteForm } from './invite-form';
import { SeatsList } from './seats-list';

const pageSize = 50;
type Members = OrganisationMembersQuery['organisationMembers'];

function MemberRow({ member: { person, role, startedAt } }: { member: Members['nodes'][number] }) {
  const { t } = useTranslation(['identity', 'common']);
  const format = useFormat();
  return (
    <li className={classes.member}>
      <strong>{person.name}</strong>
      <span>{t(`role.${role}`, { ns: 'common' })}</span>
      <span className="muted">{t('people.since', { day: format.dayOf(startedAt) })}</span>
    </li>
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
            <ul className="plain-list">{members.nodes.map((member) => <MemberRow key={member.id} member={member} />)}</ul>
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
