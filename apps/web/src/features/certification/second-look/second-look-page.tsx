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

const lists = { AUDIT: ['/board/audits', 'audits'], LEARNING: ['/board/learning', 'outside-learning'], APPROVAL: ['/approvals', 'approvals'], APPROVAL_END: ['/approvals', 'approvals'] } as const;

/** What waits is among the second looks; what was answered is decided in its own list. */
function useBack(no: Proposed | undefined) {
  const { t } = useTranslation(['board', 'nav']);
  const waits = { to: '/board/queue?tab=SECOND_LOOK', label: t('tab.SECOND_LOOK') };
  if (!no || no.outcome === null || no.kind === 'APPEAL' || no.kind === 'MEASURE_APPEAL') return waits;
  const [to, label] = lists[no.kind];
  return { to, label: t(label, { ns: 'nav' }) };
}

/** One "no" that waits, with what it is about beside it. */
function SecondLookPage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(ProposedNoDocument, { id });
  return (
    <Page title={t('second.title')} back={useBack(query.data?.proposedNo)}>
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
