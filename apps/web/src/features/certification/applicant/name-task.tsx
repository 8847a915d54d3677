import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { CertificateFields } from '../certificate-fields';
import { useLanguageName } from '../words';
import type { TaskProps } from './task-page';

export function NameTask({ application }: TaskProps) {
  const { t } = useTranslation('certification');
  const languageName = useLanguageName();
  if (application.viewerCan.edit) return <CertificateFields key={application.id} application={application} />;
  return (
    <Card>
      <p>{t('send.name', { name: application.certificateName ?? '–' })}</p>
      <p>{t('send.language', { language: languageName(application.certificateLanguage) })}</p>
    </Card>
  );
}
