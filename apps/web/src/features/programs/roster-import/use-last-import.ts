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

/** What an answer says of the list stands on the page at once; where there was none, it is asked anew: another page may have begun one. */
export function useTellImport(organisationId: string): (list: ImportState | null) => void {
  const client = useQueryClient();
  const queryKey = queryKeyOf(LastRosterImportDocument, { organisationId });
  return (list) => void (list ? client.setQueryData(queryKey, { lastRosterImport: list }) : client.invalidateQueries({ queryKey }));
}
