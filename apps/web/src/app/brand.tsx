import { useTranslation } from 'react-i18next';

/** Three stones on a trail: somebody was here before, and shows the way. */
export function Brand() {
  const { t } = useTranslation('common');
  return (
    <>
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <ellipse cx="16" cy="25" rx="12" ry="4.5" fill="#1f4d46" />
        <ellipse cx="17" cy="16.5" rx="8.5" ry="4" fill="#b98232" />
        <ellipse cx="15.5" cy="8.8" rx="5.3" ry="3.4" fill="#a0451f" />
      </svg>
      <span>{t('app.name')}</span>
    </>
  );
}
