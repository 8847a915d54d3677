import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../ui/status-tag';

export interface DocumentLinksProps {
  id: string;
  code: string;
  isSealed: boolean;
}

/** The stored PDF once it is sealed, its copy for a shelf, and the page that everybody may open. */
export function DocumentLinks({ id, code, isSealed }: DocumentLinksProps) {
  const { t } = useTranslation('credentials');
  return (
    <>
      {isSealed && <Button component="a" href={`/files/credentials/${id}.pdf`} download>{t('document.download')}</Button>}
      {isSealed && <Button component="a" variant="default" href={`/files/credentials/${id}.archival.pdf`} download>{t('document.archival')}</Button>}
      <Button component="a" variant="default" href={`/v/${code}`} target="_blank" rel="noreferrer">{t('document.verify')}</Button>
      <span role="status">{!isSealed && <StatusTag tone="waiting">{t('document.preparing')}</StatusTag>}</span>
    </>
  );
}
