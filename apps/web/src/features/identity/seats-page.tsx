import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { SeatsList } from './seats-list';

function SeatsPage() {
  const { t } = useTranslation('identity');
  return (
    <Page title={t('seats.title')} lead={t('seats.lead')}>
      <SeatsList organisationId={null} isQuiet={false} />
    </Page>
  );
}

export { SeatsPage as Component };
