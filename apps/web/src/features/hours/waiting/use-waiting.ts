import { useCallback, useEffect } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../graphql/api-error';
import type { LogHoursInput } from '../../../graphql/generated/graphql';
import { useSession } from '../../../graphql/session';
import { saveEntries, sendWaiting } from './send-waiting';
import type { Saved } from './send-waiting';
import { waitingStore } from './waiting-store';
import type { WaitingEntry } from './waiting-store';

const LOOK_AGAIN_MS = 5_000;
const TRY_AGAIN_MS = 10_000;
const none: readonly WaitingEntry[] = [];
const keyOf = (personId: string) => ['hours waiting', personId];

/** What waits on this device. Another tab may send it: the list is read again while there is something. */
export function useWaiting(): readonly WaitingEntry[] {
  const personId = useSession().me?.id ?? '';
  const { data } = useQuery({ queryKey: keyOf(personId), queryFn: () => waitingStore.all(personId), enabled: personId !== '', networkMode: 'always', staleTime: 0, refetchInterval: (query) => (query.state.data?.length ? LOOK_AGAIN_MS : false) });
  return data ?? none;
}

/** Saves entries. A single one that is refused is the failure of its form; it stays on this device until it is changed or thrown away. */
export function useSaveEntries() {
  const personId = useSession().me?.id ?? '';
  const client = useQueryClient();
  return useMutation<Saved, ApiError, readonly LogHoursInput[]>({
    networkMode: 'always',
    mutationFn: async (inputs) => {
      const saved = await saveEntries(personId, inputs);
      if (inputs.length === 1 && saved.refused?.refusal) throw new ApiError(saved.refused.refusal);
      return saved;
    },
    // Not waited for: with no network, reading again takes its time.
    onSettled: () => void client.invalidateQueries(),
  });
}

/** Sends what waits: on opening, when the network is back, when somebody comes back to the page, and now and then. */
export function useSender(): void {
  const personId = useSession().me?.id ?? '';
  const client = useQueryClient();
  const hasUnsent = useWaiting().some(({ refusal }) => refusal === null);
  const send = useCallback(async () => {
    if ((await sendWaiting(personId)) > 0) await client.invalidateQueries();
  }, [client, personId]);
  useEffect(() => {
    if (!hasUnsent) return undefined;
    const begin = () => void send();
    const timer = setInterval(begin, TRY_AGAIN_MS);
    window.addEventListener('online', begin);
    document.addEventListener('visibilitychange', begin);
    begin();
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', begin);
      document.removeEventListener('visibilitychange', begin);
    };
  }, [hasUnsent, send]);
}
