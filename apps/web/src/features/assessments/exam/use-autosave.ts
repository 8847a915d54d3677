import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { gql } from '../../../graphql/client';
import { SaveAnswerDocument } from '../../../graphql/generated/graphql';
import { AnswerQueue } from './answer-queue';
import type { Choice, SaveState } from './answer-queue';

export interface Autosave extends SaveState {
  /** What was changed on this screen, by question. */
  changed: Readonly<Record<string, Choice>>;
  choose: (itemId: string, choice: Choice) => void;
  /** Sends what is still waiting. */
  flush: () => Promise<void>;
}

const RETRY_MS = 3000;

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

/** Each choice goes to the server at once. After a refusal the attempt is read again: it may be over. */
export function useAutosave(attemptId: string): Autosave {
  const client = useQueryClient();
  const [changed, setChanged] = useState<Record<string, Choice>>({});
  const [state, setState] = useState<SaveState>({ savedAt: null, isSaving: false, hasFailed: false, refusal: null });
  const [queue] = useState(() => new AnswerQueue({
    // Not a mutation of the query library: that one waits silently while the device is offline, and the person would not know.
    send: async (itemId, choice) => (await gql(SaveAnswerDocument, { input: { attemptId, itemId, ...choice } })).saveAnswer.savedAt,
    tell: (change) => setState((before) => ({ ...before, ...change })),
  }));
  const flush = useCallback(() => queue.flush(), [queue]);
  const choose = (itemId: string, choice: Choice) => {
    setChanged((before) => ({ ...before, [itemId]: choice }));
    queue.add(itemId, choice);
  };
  useEffect(() => {
    if (state.refusal) void client.invalidateQueries();
  }, [state.refusal, client]);
  useRetry(state.hasFailed || state.isSaving, flush);
  return { changed, choose, flush, ...state };
}
