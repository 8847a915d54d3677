import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import type { ApiError } from '../../graphql/api-error';
import { gql, rest } from '../../graphql/client';
import { MeDocument } from '../../graphql/generated/graphql';
import type { MeQuery } from '../../graphql/generated/graphql';
import { queryKeyOf, useRestMutation } from '../../graphql/hooks';

/** Only a path of this site: a link in a mail must not lead a person who signs in to somewhere else. */
export const safePath = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

/** The address travels in the history entry, not in the URL: it stays out of logs. */
export const emailOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'email' in state && typeof state.email === 'string' ? state.email : null;

/** Sends to one of the `/auth` doors, and, where it let the person in, reads who they are before the next page. */
export function useSignIn<Body>(path: string): UseMutationResult<MeQuery, ApiError, Body> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = safePath(search.get('next'));
  return useMutation<MeQuery, ApiError, Body>({
    mutationFn: async (body) => {
      await rest(path, body);
      return gql(MeDocument, {});
    },
    onSuccess: (session) => {
      const me = queryKeyOf(MeDocument, {});
      // What was read as a stranger, or as somebody else, is not theirs.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== me[0] });
      client.setQueryData(me, session);
      void navigate(session.me?.legalName ? next : `/welcome?${new URLSearchParams({ next })}`, { replace: true });
    },
  });
}

export const useSendCode = () => useRestMutation<{ email: string; locale: string }>('/auth/code', { keepQueries: true });
