import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryOptions, UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from './api-error';
import { gql, rest } from './client';
import { gqlKept } from './kept';
import type { TypedDocumentString } from './generated/graphql';

interface QueryOptions<Result> extends Omit<UseQueryOptions<Result, ApiError>, 'queryKey' | 'queryFn'> {
  /** The last answer is kept on this device and given where the server cannot be reached. */
  isKept?: boolean;
}

export const queryKeyOf = <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables?: Variables) => [document.toString(), variables ?? {}] as const;

export function useApiQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { isKept = false, ...options }: QueryOptions<Result> = {},
): UseQueryResult<Result, ApiError> {
  return useQuery<Result, ApiError>({ queryKey: queryKeyOf(document, variables), queryFn: () => (isKept ? gqlKept : gql)(document, variables), ...options });
}

export interface MutationOptions {
  /** Autosave writes often and knows its own result: it leaves open queries alone. */
  keepQueries?: boolean;
}

export function useApiMutation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  options: MutationOptions = {},
): UseMutationResult<Result, ApiError, Variables> {
  return useSending((variables) => gql(document, variables), options);
}

/** The same for a plain route under `/auth`. */
export function useRestMutation<Body>(path: string, options: MutationOptions = {}): UseMutationResult<unknown, ApiError, Body> {
  return useSending((body) => rest(path, body), options);
}

function useSending<Result, Variables>(mutationFn: (variables: Variables) => Promise<Result>, { keepQueries = false }: MutationOptions) {
  const client = useQueryClient();
  return useMutation<Result, ApiError, Variables>({ mutationFn, onSuccess: () => (keepQueries ? undefined : client.invalidateQueries()) });
}
