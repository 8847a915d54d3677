import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { AttemptClockDocument, AttemptDocument } from '../../../graphql/generated/graphql';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import { queryKeyOf, useApiQuery } from '../../../graphql/hooks';
import { useTimeLeft } from './use-time-left';

const POLL_MS = 20_000;

/** Seconds left by the clock of the server, asked again while the page is open: time may be added, or another device may go on. */
export function useAttemptClock(attempt: AttemptQuery['attempt'], readAt: number): number {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useApiQuery(AttemptClockDocument, { id: attempt.id }, { refetchInterval: POLL_MS, initialData: { attempt }, initialDataUpdatedAt: readAt });
  const isNewer = data !== undefined && dataUpdatedAt > readAt;
  const clock = isNewer ? data.attempt : attempt;
  const hasMoved = clock.hold > attempt.hold || !clock.isOpen || clock.isOnBreak;
  useEffect(() => {
    if (hasMoved) void client.invalidateQueries({ queryKey: queryKeyOf(AttemptDocument, { id: attempt.id }) });
  }, [hasMoved, client, attempt.id]);
  return useTimeLeft(clock.secondsLeft, isNewer ? dataUpdatedAt : readAt);
}
