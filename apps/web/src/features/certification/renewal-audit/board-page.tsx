import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuditDrawsDocument, RenewalAuditsDocument } from '../../../graphql/generated/graphql';
import type { RenewalAuditsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AnnounceForm } from './announce-form';
import { AuditState } from './audit-state';
import { DecideForm } from './decide-form';
import { DrawCard } from './draw-card';

type Audit = RenewalAuditsQuery['renewalAudits']['nodes'][number];

const pageSize = 20;

function AuditCard({ audit }: { audit: Audit }) {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const { id, number, holder, status, dueOn, applicationId } = audit;
  const isOpen = status === 'ASKED' || status === 'SENT';
  return (
    <Card title={t('board.one', { name: holder.name, number })}>
      <AuditState audit={audit} />
      {status === 'ASKED' && <p>{t('board.until', { day: format.day(dueOn) })}</p>}
      <p><Link className="way" to={`/board/applications/${applicationId}`}>{t('board.renewal')}<span className="visually-hidden">: {holder.name}</span></Link></p>
      {isOpen && <DecideForm key={status} id={id} name={holder.name} />}
    </Card>
  );
}

function Audits({ after, more }: ListPage) {
  const { t } = useTranslation('audits');
  const query = useApiQuery(RenewalAuditsDocument, { first: pageSize, after });
  return (
    <QueryView query={query} lines={4}>
      {({ renewalAudits: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <p>{t('board.none')}</p>}
          {nodes.map((audit) => <AuditCard key={audit.id} audit={audit} />)}
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
