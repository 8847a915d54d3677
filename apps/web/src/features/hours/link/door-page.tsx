import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { MailDoor } from '../../../ui/mail-door';
import { Page } from '../../../ui/page';

function DoorPage() {
  const { t } = useTranslation('signing');
  const { token = '' } = useParams();
  const navigate = useNavigate();
  return (
    <Page title={t('title')} lead={t('door.lead')} width="narrow">
      <MailDoor token={token} act={t('door.open')} onEntered={() => void navigate('/sign', { replace: true })} />
    </Page>
  );
}

export { DoorPage as Component };
