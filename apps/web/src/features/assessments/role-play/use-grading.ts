import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../graphql/api-error';
import { CommentOnRolePlayDocument, RateCriterionDocument } from '../../../graphql/generated/graphql';
import type { PlayPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { keepPending, readPending } from './pending';
import type { Pending, Write } from './pending';

export interface Conflict {
  write: Write;
  savedLevel: number | null;
  currentVersion: number;
}

const numberOr = <T>(value: unknown, other: T): number | T => (typeof value === 'number' ? value : other);

function conflictOf(write: Write, error: unknown): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== 'STALE_VERSION') return null;
  const currentVersion = numberOr(error.details['currentVersion'], null);
  return currentVersion === null ? null : { write, currentVersion, savedLevel: numberOr(error.details['savedLevel'], null) };
}

/** What was refused as stale may be our own write whose answer was lost: then it is saved and there is nothing to ask. */
const isSavedAlready = ({ write, savedLevel }: Conflict): boolean => write.kind === 'rate' && write.level === savedLevel;

function useSend(rolePlayId: string) {
  const { mutateAsync: rate } = useApiMutation(RateCriterionDocument, { keepQueries: true });
  const { mutateAsync: comment } = useApiMutation(CommentOnRolePlayDocument, { keepQueries: true });
  return useCallback(
    async (write: Write, expectedVersion: number): Promise<PlayPartsFragment> => {
      if (write.kind === 'rate') return (await rate({ input: { rolePlayId, expectedVersion, criterionId: write.criterionId, level: write.level } })).rateCriterion;
      const { id, criterionId, text, second } = write;
      return (await comment({ input: { rolePlayId, expectedVersion, id, criterionId, text, second } })).commentOnRolePlay;
    },
    [rolePlayId, rate, comment],
  );
}

/** Sends ratings and comments one after the other, each with the version that the screen shows; the server's answer is the next truth. */
export function useGrading(data: PlayPartsFragment, refetch: () => Promise<unknown>) {
  const [saved, setSaved] = useState(data);
  const [writes, setWrites] = useState<Write[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const queue = useRef<Pending>(readPending(data.id) ?? { version: data.version, writes: [] });
  const running = useRef<Promise<void> | null>(null);
  const send = useSend(data.id);
  const play = saved.version > data.version ? saved : data;

  const store = useCallback(() => {
    keepPending(data.id, queue.current);
    setWrites([...queue.current.writes]);
  }, [data.id]);

  const sendFirst = useCallback(async (write: Write): Promise<boolean> => {
    try {
      const answer = await send(write, queue.current.version);
      queue.current = { version: answer.version, writes: queue.current.writes.slice(1) };
      setSaved(answer);
      return true;
    } catch (thrown) {
      const stale = conflictOf(write, thrown);
      if (!stale) setError(thrown);
      if (!stale || !isSavedAlready(stale)) {
        setConflict(stale);
        return false;
      }
      queue.current = { version: stale.currentVersion, writes: queue.current.writes.slice(1) };
      await refetch();
      return true;
    }
  }, [send, refetch]);

  const work = useCallback(async () => {
    setError(null);
    for (let first = queue.current.writes[0]; first; first = queue.current.writes[0]) {
      const went = await sendFirst(first);
      store();
      if (!went) return;
    }
  }, [sendFirst, store]);

  const drain = useCallback((): Promise<void> => {
    running.current ??= work().finally(() => (running.current = null));
    return running.current;
  }, [work]);

  const add = useCallback((write: Write) => {
    if (queue.current.writes.length === 0) queue.current.version = play.version;
    queue.current.writes.push(write);
    store();
    if (!conflict) void drain();
  }, [play.version, conflict, store, drain]);

  const settle = useCallback(async (isMine: boolean) => {
    if (!conflict) return;
    queue.current = { version: conflict.currentVersion, writes: isMine ? queue.current.writes : queue.current.writes.slice(1) };
    setConflict(null);
    store();
    await refetch();
    await drain();
  }, [conflict, store, refetch, drain]);

  useEffect(() => {
    if (queue.current.writes.length === 0) return;
    setWrites([...queue.current.writes]);
    void drain();
  }, [drain]);

  return { play, writes, conflict, error, add, drain, settle, versionNow: () => Math.max(queue.current.version, play.version), waitingNow: () => queue.current.writes.length };
}

export type Grading = ReturnType<typeof useGrading>;

/** The level that the screen shows: the one on its way, else the stored one. */
export function levelOf(grading: Pick<Grading, 'play' | 'writes'>, criterionId: string): number | null {
  const onItsWay = grading.writes.findLast((write) => write.kind === 'rate' && write.criterionId === criterionId);
  if (onItsWay?.kind === 'rate') return onItsWay.level;
  return grading.play.ratings.find((rating) => rating.criterionId === criterionId)?.level ?? null;
}
