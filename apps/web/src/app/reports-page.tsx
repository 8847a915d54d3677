import { useTranslation } from 'react-i18next';
import { reports as assessments } from '../features/assessments/reports';
import { reports as courses } from '../features/courses/reports';
import { reports as hours } from '../features/hours/reports';
import { useSession } from '../graphql/session';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';

const reports = [...courses, ...assessments, ...hours];

/** What an organisation did, in numbers and pictures. Each feature brings its own section. */
function ReportsPage() {
  const { t } = useTranslation('reports');
  const { membership } = useSession();
  const mine = reports.filter(({ roles, kind }) => membership !== null && roles.includes(membership.role) && kind === membership.organisation.kind);
  return (
    <Page title={t('title')} lead={membership?.organisation.name} width="wide">
      {mine.length === 0 && <EmptyState title={t('none')} icon="chart">{t('none-hint')}</EmptyState>}
      {membership !== null && mine.map(({ id, Component }) => <Component key={id} organisationId={membership.organisation.id} />)}
    </Page>
  );
}

export { ReportsPage as Component };
