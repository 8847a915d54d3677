import { useTranslation } from 'react-i18next';
import { TrainingApprovalsDocument } from '../../../graphql/generated/graphql';
import type { TrainingApprovalsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NoLine, openOf } from '../second-look/no-line';
import { ApplyForm } from './apply-form';
import { ApprovalCard } from './approval-card';

const pageSize = 25;

type Asked = TrainingApprovalsQuery['trainingApprovals']['nodes'][number];

function Approval({ approval }: { approval: Asked }) {
  const no = openOf(approval.proposedNos);
  return <ApprovalCard approval={approval}>{no && <NoLine no={no} name={approval.provider.name} />}</ApprovalCard>;
}

function Approvals({ organisationId, side, after, more }: ListPage & { organisationId: string; side: 'board' | 'provider' }) {
  const { t } = useTranslation('approvals');
  const query = useApiQuery(TrainingApprovalsDocument, { organisationId, first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ trainingApprovals: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('none')} icon="learn">{t(`none-hint.${side}`)}</EmptyState>
        ) : (
          <>
            {nodes.map((approval) => <Approval key={approval.id} approval={approval} />)}
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

/** One page for both sides: what a provider asked, and what the board answered. */
function ApprovalsPage() {
  const { t } = useTranslation('approvals');
  const { membership } = useSession();
  if (!membership) return null;
  const { organisation, role } = membership;
  const side = organisation.kind === 'CERTIFICATION_BOARD' ? 'board' : 'provider';
  return (
    <Page title={t('title')} lead={t(`lead.${side}`)}>
      <GrowingList>{(page) => <Approvals {...page} organisationId={organisation.id} side={side} />}</GrowingList>
      {organisation.kind === 'TRAINING_PROVIDER' && role === 'ORG_ADMIN' && <ApplyForm providerId={organisation.id} />}
    </Page>
  );
}

export { ApprovalsPage as Component };
