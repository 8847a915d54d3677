import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loading } from './loading';
import { Problem } from './problem';

export interface QueryViewProps<Result> {
  query: UseQueryResult<Result, Error>;
  lines?: number;
  children: (data: Result) => ReactNode;
}

/** Loading, failed and there. Data that was read before stays on the screen when a refresh fails. */
export function QueryView<Result>({ query, lines, children }: QueryViewProps<Result>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) return query.isError ? <Problem error={query.error} onRetry={retry} /> : <Loading {...(lines === undefined ? {} : { lines })} />;
  return (
    <>
      {query.isError && <Problem error={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
