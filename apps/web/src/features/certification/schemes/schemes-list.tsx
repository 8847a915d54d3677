import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeLinesFragment } from '../../../graphql/generated/graphql';
import { FilterRow } from './filter-row';
import { NothingFound } from './nothing-found';
import { useSchemeFilter } from './use-scheme-filter';

interface SchemesListProps<T> {
  items: readonly T[];
  schemeOf: (item: T) => SchemeLinesFragment;
  /** How many are there before "Show all". */
  first: number;
  className?: string;
  children: (item: T) => ReactNode;
}

/** A list of schemes that is looked through by state and by words, and does not fill a phone before somebody asks. */
export function SchemesList<T>({ items, schemeOf, first, className, children }: SchemesListProps<T>) {
  const { t } = useTranslation('comparison');
  const filter = useSchemeFilter();
  const [isWhole, setWhole] = useState(false);
  const found = items.filter((item) => filter.isShown(schemeOf(item)));
  const shown = isWhole ? found : found.slice(0, first);
  return (
    <>
      <FilterRow filter={filter} areas={items.map((item) => schemeOf(item).area)} shown={shown.length} />
      {found.length === 0 && <NothingFound filter={filter} />}
      <div className={className ?? 'stack'}>{shown.map(children)}</div>
      {shown.length < found.length && <div><Button variant="default" onClick={() => setWhole(true)}>{t('find.more', { count: found.length })}</Button></div>}
    </>
  );
}
