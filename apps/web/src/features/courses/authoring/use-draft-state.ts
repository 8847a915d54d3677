import { useTranslation } from 'react-i18next';

/** Whether there is a version, and whether the draft has gone on since, in words. */
export function useDraftState(): (draft: { versionNumber: number | null; hasChanges: boolean }) => string {
  const { t } = useTranslation('authoring');
  return ({ versionNumber: number, hasChanges }) => (number === null ? t('state.never') : t(hasChanges ? 'state.changes' : 'state.published', { number }));
}
