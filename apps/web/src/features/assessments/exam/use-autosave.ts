import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../graphql/api-error';
import { SaveAnswerDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';

export interface Choice {
  optionIds: string[];
  isFlagged: boolean;
}

export interface Autosave {
  /** What was changed on this screen, by question. */
  changed: Readonly<Record<string, Choice>>;
  choose: (itemId: string, choice: Choice) => void;
  savedAt: string | null;
  isSaving: boolean;
  hasFailed: boolean;
  /** A refusal that trying again does not mend. */
  refusal: ApiError | null;
  /** Sends what is still waiting; resolves when nothing waits or the server cannot be reached. */
  flush: () => Promise<void>;
}

const RETRY_MS = 3000;
const comesBack = (error: unknown): boolean => !(error instanceof ApiError) || ['UNREACHABLE', 'INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED'].includes(error.code);

type Waiting = Map<string, Choice>;

/** Keeps trying while something waits: on a timer, and at once when the connection is back. Closing the page asks first. */
function useRetry(isNeeded: boolean, flush: () => Promise<void>): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const send = () => void flush();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const timer = setInterval(send, RETRY_MS);
    window.addEventListener('online', send);
    window.addEventListener('beforeunload', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      window.removeEventListener('beforeunload', ask);
    };
  }, [isNeeded, flush]);
}

/** Each choice goes to the server at once, one at a time and the newest of a question last. */
export function useAutosave(attemptId: string): Autosave {
  const client = useQueryClient();
  const { mutateAsync } = useApiMutation(SaveAnswerDocument, { keepQueries: true });
  const [changed, setChanged] = useState<Record<string, Choice>>({});
  const [state, setState] = useState<Pick<Autosave, 'savedAt' | 'isSaving' | 'hasFailed' | 'refusal'>>({ savedAt: null, isSaving: false, hasFailed: false, refusal: null });
  const waiting = useRef<Waiting>(new Map());
  const running = useRef<Promise<void> | null>(null);

  const sendAll = useCallback(async () => {
    for (let next = waiting.current.entries().next(); !next.done; next = waiting.current.entries().next()) {
      const [itemId, choice] = next.value;
      const { saveAnswer } = await mutateAsync({ input: { attemptId, itemId, ...choice } });
      if (waiting.current.get(itemId) === choice) waiting.current.delete(itemId);
      setState((before) => ({ ...before, savedAt: saveAnswer.savedAt, hasFailed: false }));
    }
  }, [attemptId, mutateAsync]);

  const giveUp = useCallback(
    (error: unknown) => {
      if (comesBack(error)) return setState((before) => ({ ...before, hasFailed: true }));
      waiting.current.clear();
      setState((before) => ({ ...before, hasFailed: false, refusal: error as ApiError }));
      void client.invalidateQueries();
    },
    [client],
  );

  const flush = useCallback(() => {
    if (waiting.current.size === 0) return Promise.resolve();
    setState((before) => ({ ...before, isSaving: true, refusal: null }));
    running.current ??= sendAll().catch(giveUp).finally(() => {
      running.current = null;
      setState((before) => ({ ...before, isSaving: false }));
    });
    return running.current;
  }, [sendAll, giveUp]);

  const choose = (itemId: string, choice: Choice) => {
    setChanged((before) => ({ ...before, [itemId]: choice }));
    waiting.current.set(itemId, choice);
    void flush();
  };

  useRetry(state.hasFailed || state.isSaving, flush);
  return { changed, choose, flush, ...state };
}
