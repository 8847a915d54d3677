import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../graphql/api-error';
import { rest } from '../../../graphql/client';
import type { Activity, HoursFlag } from '../../../graphql/generated/graphql';
import type { Group } from '../to-sign-group';

/** What the plain routes under `/link` tell: people without an account have no GraphQL. */
export interface Week {
  mailbox: string;
  signerName: string;
  attestation: string;
  hasMore: boolean;
  groups: Group[];
}

export interface LinkReceipt {
  id: string;
  decidedAt: string;
  timeZone: string;
  sentence: string | null;
  canUndo: boolean;
  lines: { entryId: string; isSigned: boolean; undoneAt: string | null; trainee: string; workedOn: string; minutes: number; activity: Activity; reason: string | null }[];
}

export type { HoursFlag };

/** The server answers in the language of the page: what is attested is what was read. */
export function useLink<Result>(path: string): UseQueryResult<Result, ApiError> {
  const { i18n } = useTranslation();
  return useQuery<Result, ApiError>({ queryKey: [path, i18n.language], queryFn: () => rest<Result>(path), retry: false });
}

export function useLinkAct<Body, Result = unknown>(path: string) {
  const client = useQueryClient();
  return useMutation<Result, ApiError, Body>({ mutationFn: (body) => rest<Result>(path, body), onSuccess: () => client.invalidateQueries() });
}
