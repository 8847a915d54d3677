import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyRenewalAuditsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AuditState } from './audit-state';
import { SendPapers } from './send-papers';

function AuditsPage() {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const query = useApiQuery(MyRenewalAuditsDocument, {});
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')} back={{ to: '/certificate', label: t('mine.back') }}>
      <QueryView query={query} lines={6}>
        {({ myRenewalAudits }) => (myRenewalAudits.length === 0 ? <EmptyState title={t('mine.none')} icon="check">{t('mine.none-hint')}</EmptyState> : (
          <>
            {myRenewalAudits.map((audit) => (
              <Card key={audit.id} title={t('mine.one', { number: audit.number })}>
                <AuditState audit={audit} />
                {audit.status === 'ASKED' && (
                  <>
                    <p><strong>{t('mine.until', { day: format.day(audit.dueOn) })}</strong></p>
                    <p>{t('mine.what')} <Link className="way" to="/certificate/learning">{t('mine.learning')}</Link></p>
                    <SendPapers auditId={audit.id} />
                  </>
                )}
              </Card>
            ))}
          </>
        ))}
      </QueryView>
    </Page>
  );
}

export { AuditsPage as Component };
