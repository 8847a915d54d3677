import { useQueryClient } from '@tanstack/react-query';
import { LastRosterImportDocument } from '../../../graphql/generated/graphql';
import type { RosterImportStateFragment } from '../../../graphql/generated/graphql';
import { queryKeyOf, useApiQuery } from '../../../graphql/hooks';

export type ImportState = RosterImportStateFragment;

const SOON_MS = 500;

const isWorkedOn = (list: ImportState | null | undefined): boolean => list?.stage === 'LOOKING_UP' || list?.stage === 'APPLYING';

/** The list that is under way, or came through within a day; asked for again and again while the worker has it. */
export const useLastImport = (organisationId: string) =>
  useApiQuery(LastRosterImportDocument, { organisationId }, { staleTime: 0, refetchInterval: ({ state }) => (isWorkedOn(state.data?.lastRosterImport) ? SOON_MS : false) });

/** What an answer says of the list stands on the page at once. */
export function useTellImport(organisationId: string): (list: ImportState) => void {
  const client = useQueryClient();
  return (list) => client.setQueryData(queryKeyOf(LastRosterImportDocument, { organisationId }), { lastRosterImport: list });
}
