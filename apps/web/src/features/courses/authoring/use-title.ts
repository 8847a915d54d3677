import { useTranslation } from 'react-i18next';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import type { Words } from '../../../ui/i18n/own-language';

/** A title in the author's own language; one that is not written yet is called so. */
export function useTitle(): (title: Words) => string {
  const { t } = useTranslation('authoring');
  const own = useOwnLanguage();
  return (title) => own(title) || t('untitled');
}
