import { useTranslation } from 'react-i18next';
import { useSession } from '../../../graphql/session';
import { Page } from '../../../ui/page';
import { Keys } from './keys';
import { MakeKey } from './make-key';
import { Webhooks } from './webhooks';

function InterfacesPage() {
  const { t } = useTranslation(['interfaces', 'programs']);
  const { membership } = useSession();
  if (!membership) return null;
  const { id, name } = membership.organisation;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: name })}>
      <MakeKey key={`make ${id}`} organisationId={id} />
      <Keys key={id} organisationId={id} />
      <Webhooks key={`hooks ${id}`} organisationId={id} />
    </Page>
  );
}

export { InterfacesPage as Component };
