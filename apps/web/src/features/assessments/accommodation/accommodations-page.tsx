import { useTranslation } from 'react-i18next';
import { AccommodationsDocument } from '../../../graphql/generated/graphql';
import type { AccommodationsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { givenLines } from '../exam/given';
import { GrantForm } from './grant-form';
import classes from '../exam/exam.module.css';

type Granted = AccommodationsQuery['accommodations']['nodes'][number];

function GrantedCard({ granted }: { granted: Granted }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const lines = givenLines(granted);
  return (
    <Card title={granted.person.name}>
      {lines.length === 0 ? <p>{t('granted.ended')}</p> : <ul className={classes.rules}>{lines.map((line) => <li key={line}>{t(line, { count: granted.breakMinutes })}</li>)}</ul>}
      <p className={classes.hint}>{t('granted.by', { name: granted.approvedBy.name, day: format.dayOf(granted.approvedAt) })}</p>
    </Card>
  );
}

function AccommodationsPage() {
  const { t } = useTranslation('assessments');
  const { membership } = useSession();
  const providerId = membership?.organisation.id ?? '';
  const query = useApiQuery(AccommodationsDocument, { providerId }, { enabled: providerId !== '' });
  return (
    <Page title={t('granted.title')} lead={t('granted.lead')}>
      <QueryView query={query}>
        {({ accommodations, organisationMembers }) => (
          <div className={classes.stack}>
            <GrantForm providerId={providerId} trainees={organisationMembers.nodes.filter(({ role }) => role === 'TRAINEE').map(({ person }) => person)} />
            {accommodations.nodes.length === 0 && <EmptyState title={t('granted.none')} icon="shield">{t('granted.none-hint')}</EmptyState>}
            {accommodations.nodes.map((granted) => <GrantedCard key={granted.id} granted={granted} />)}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

export { AccommodationsPage as Component };
