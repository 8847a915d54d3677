import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProposedNoDocument } from '../../../graphql/generated/graphql';
import type { ProposedNoQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ApprovalCard } from '../approvals/approval-card';
import { CourseCard } from '../outside/course-card';
import { AuditCard } from '../renewal-audit/audit-card';
import { NoSide } from './no-side';

type Proposed = ProposedNoQuery['proposedNo'];

/** What it is about, as it stands in its own list. */
function Subject({ no: { audit, review, approval } }: { no: Proposed }) {
  if (audit) return <AuditCard audit={audit} />;
  if (review) return <CourseCard review={review} />;
  return approval && <ApprovalCard approval={approval} />;
}

/** One "no" that waits, with what it is about beside it. */
function SecondLookPage() {
  const { t } = useTranslation(['board', 'credentials']);
  const { id = '' } = useParams();
  const query = useApiQuery(ProposedNoDocument, { id });
  return (
    <Page title={t('second.title', { ns: 'credentials' })} back={{ to: '/board/queue?tab=SECOND_LOOK', label: t('tab.SECOND_LOOK') }}>
      <QueryView query={query} lines={6}>
        {({ proposedNo }) => (
          <>
            <Subject no={proposedNo} />
            <NoSide nos={[proposedNo]} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { SecondLookPage as Component };
