import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isUnauthenticated } from '../../../graphql/api-error';
import { EmptyState } from '../../../ui/empty-state';
import { QueryView } from '../../../ui/query-view';

/** Whoever has no account has nothing to sign in with: the way back is the link in the mail. */
export function LinkView<Result>({ query, children }: { query: UseQueryResult<Result, Error>; children: (data: Result) => ReactNode }) {
  const { t } = useTranslation('signing');
  if (query.data === undefined && isUnauthenticated(query.error)) return <EmptyState title={t('closed.title')} icon="mail">{t('closed.body')}</EmptyState>;
  return <QueryView query={query}>{children}</QueryView>;
}
