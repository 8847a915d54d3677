import { useTranslation } from 'react-i18next';

/** Where a "no" is chosen: that it waits for another reviewer. */
export function NeedsTwo() {
  const { t } = useTranslation('board');
  return <p>{t('nos.two')}</p>;
}
