import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { CommentOnRolePlayDocument, RateCriterionDocument } from '../../../graphql/generated/graphql';
import type { PlayPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import type { Write } from './pending';
import { WriteQueue } from './write-queue';
import type { QueueState, Server } from './write-queue';

function useSend(rolePlayId: string): Server['send'] {
  const { mutateAsync: rate } = useApiMutation(RateCriterionDocument, { keepQueries: true });
  const { mutateAsync: comment } = useApiMutation(CommentOnRolePlayDocument, { keepQueries: true });
  return useCallback(
    async (write, expectedVersion) => {
      if (write.kind === 'rate') return (await rate({ input: { rolePlayId, expectedVersion, criterionId: write.criterionId, level: write.level } })).rateCriterion;
      const { id, criterionId, text, second } = write;
      return (await comment({ input: { rolePlayId, expectedVersion, id, criterionId, text, second } })).commentOnRolePlay;
    },
    [rolePlayId, rate, comment],
  );
}

export interface Grading extends Omit<QueueState, 'saved'> {
  /** As the server has it, by the newest answer. */
  play: PlayPartsFragment;
  add: (write: Write) => void;
  drain: WriteQueue['drain'];
  settle: WriteQueue['settle'];
  /** Sends what waits, then says the version that the server has, or null while something could not be saved. */
  settledVersion: () => Promise<number | null>;
}

/** What the trainer sees and writes while grading. What a closed tab left behind is sent first. */
export function useGrading(data: PlayPartsFragment, refetch: () => Promise<unknown>): Grading {
  const send = useSend(data.id);
  const [queue] = useState(() => new WriteQueue(data, { send, refetch }));
  const { saved, ...state } = useSyncExternalStore(queue.subscribe, () => queue.state);
  const play = saved.version > data.version ? saved : data;
  const { version } = play;
  const add = useCallback((write: Write) => queue.add(write, version), [queue, version]);
  const settledVersion = useCallback(async () => {
    await queue.drain();
    return queue.state.writes.length > 0 ? null : Math.max(queue.state.saved.version, version);
  }, [queue, version]);
  useEffect(() => queue.open(), [queue]);
  return { ...state, play, add, drain: queue.drain, settle: queue.settle, settledVersion };
}

/** The level that the screen shows: the one on its way, else the stored one. */
export function levelOf({ play, writes }: Pick<Grading, 'play' | 'writes'>, criterionId: string): number | null {
  const onItsWay = writes.findLast((write) => write.kind === 'rate' && write.criterionId === criterionId);
  if (onItsWay?.kind === 'rate') return onItsWay.level;
  return play.ratings.find((rating) => rating.criterionId === criterionId)?.level ?? null;
}

export type Comment = Pick<PlayPartsFragment['comments'][number], 'id' | 'criterionId' | 'second' | 'text'>;

/** The comments that the screen shows, by their second: with the words that are on their way, without those that were taken back. */
export function commentsOf({ play, writes }: Pick<Grading, 'play' | 'writes'>): Comment[] {
  const shown = new Map<string, Comment>(play.comments.map((comment) => [comment.id, comment]));
  for (const write of writes) if (write.kind === 'comment') shown.set(write.id, { ...write, second: shown.get(write.id)?.second ?? write.second });
  return [...shown.values()].filter(({ text }) => text !== '').sort((one, other) => one.second - other.second);
}
