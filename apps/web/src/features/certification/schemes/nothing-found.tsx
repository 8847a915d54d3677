import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import type { SchemeFilter } from './use-scheme-filter';

export function NothingFound({ filter }: { filter: SchemeFilter }) {
  const { t } = useTranslation('comparison');
  return (
    <div className="stack">
      <EmptyState title={t('find.nothing')} icon="applications">{t('find.nothing-hint')}</EmptyState>
      <div><Button variant="default" onClick={filter.clear}>{t('find.clear')}</Button></div>
    </div>
  );
}
