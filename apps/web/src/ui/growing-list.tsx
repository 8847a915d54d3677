import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface ListPage {
  after: string | null;
  /** The button that adds the page below; nothing where that page is there already, or where there is none. */
  more: (info: { hasNextPage: boolean; endCursor: string | null }) => ReactNode;
}

/** A list that grows downwards: each page asks for itself, and what was shown before stays. */
export function GrowingList({ children }: { children: (page: ListPage) => ReactNode }) {
  const { t } = useTranslation('common');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const moreAt = (index: number): ListPage['more'] => ({ hasNextPage, endCursor }) =>
    index === cursors.length - 1 && hasNextPage && <div><Button variant="default" onClick={() => setCursors([...cursors, endCursor])}>{t('more')}</Button></div>;
  return cursors.map((after, index) => <Fragment key={index}>{children({ after, more: moreAt(index) })}</Fragment>);
}
