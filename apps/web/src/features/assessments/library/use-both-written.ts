import { useTranslation } from 'react-i18next';
import { required } from '../../../ui/form';

/** A check for a text in both languages: nobody gets an empty page. */
export function useBothWritten() {
  const { t } = useTranslation('library');
  return { en: required(t('missing-en')), es: required(t('missing-es')) };
}
