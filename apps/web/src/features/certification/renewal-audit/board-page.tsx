import { useTranslation } from 'react-i18next';
import { AuditDrawsDocument, RenewalAuditsDocument } from '../../../graphql/generated/graphql';
import type { RenewalAuditsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NoLine, openOf } from '../second-look/no-line';
import { AnnounceForm } from './announce-form';
import { AuditCard } from './audit-card';
import { DecideForm } from './decide-form';
import { DrawCard } from './draw-card';

type Audit = RenewalAuditsQuery['renewalAudits']['nodes'][number];

const pageSize = 20;

function OneAudit({ audit }: { audit: Audit }) {
  const { id, holder: { name }, status, proposedNos } = audit;
  const isOpen = status === 'ASKED' || status === 'SENT';
  const no = openOf(proposedNos);
  return <AuditCard audit={audit}>{no ? <NoLine no={no} name={name} /> : isOpen && <DecideForm key={status} id={id} name={name} />}</AuditCard>;
}

function Audits({ after, more }: ListPage) {
  const { t } = useTranslation('audits');
  const query = useApiQuery(RenewalAuditsDocument, { first: pageSize, after });
  return (
    <QueryView query={query} lines={4}>
      {({ renewalAudits: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <p>{t('board.none')}</p>}
          {nodes.map((audit) => <OneAudit key={audit.id} audit={audit} />)}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function AuditsPage() {
  const { t } = useTranslation('audits');
  const { membership } = useSession();
  const draws = useApiQuery(AuditDrawsDocument, {});
  return (
    <Page title={t('board.title')} lead={t('board.lead')}>
      <h2>{t('board.audits')}</h2>
      <GrowingList>{(page) => <Audits {...page} />}</GrowingList>
      <h2>{t('board.draws')}</h2>
      <QueryView query={draws} lines={3}>{({ auditDraws }) => <>{auditDraws.map((draw) => <DrawCard key={draw.id} draw={draw} />)}</>}</QueryView>
      {membership && <AnnounceForm boardId={membership.organisation.id} />}
    </Page>
  );
}

export { AuditsPage as Component };
