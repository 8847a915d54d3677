import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { safePath } from './auth';
import { NameForm } from './name-form';

function WelcomePage() {
  const { t } = useTranslation('identity');
  const { me } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <Page title={t('name.title')} lead={t('name.lead')} width="narrow">
      <Card>
        <NameForm me={me} onSaved={() => void navigate(safePath(search.get('next')), { replace: true })} />
      </Card>
    </Page>
  );
}

export { WelcomePage as Component };
