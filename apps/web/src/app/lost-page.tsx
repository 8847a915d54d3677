import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../ui/page';

export function LostPage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('lost.title')} lead={t('lost.body')} width="narrow">
      <p><Link className="way" to="/">{t('lost.home')}</Link></p>
    </Page>
  );
}
