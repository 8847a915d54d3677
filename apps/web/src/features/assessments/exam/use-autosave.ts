import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { gql } from '../../../graphql/client';
import { SaveAnswersDocument } from '../../../graphql/generated/graphql';
import { useLeaveWarning } from '../../../ui/use-leave-warning';
import { AnswerQueue } from './answer-queue';
import type { Choice, SaveState } from './answer-queue';
import type { Device } from './device';

export interface Autosave extends SaveState {
  /** What was changed on this screen, by question. */
  changed: Readonly<Record<string, Choice>>;
  choose: (itemId: string, choice: Choice) => void;
  /** Sends what is still waiting; true when nothing waits any more. */
  flush: () => Promise<boolean>;
}

// Every answer is on the server within two seconds, or the person is told.
const RETRY_MS = 1500;

/** Keeps trying while something waits: on a timer, and at once when the connection is back. */
function useRetry(isNeeded: boolean, flush: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const send = () => void flush();
    const timer = setInterval(send, RETRY_MS);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [isNeeded, flush]);
}

export interface Held {
  attemptId: string;
  hold: number;
  device: Device;
}

function makeQueue({ attemptId, hold, device }: Held, tell: (change: Partial<SaveState>) => void): AnswerQueue {
  return new AnswerQueue(device, {
    // Not a mutation of the query library: that one waits silently while the browser is offline, and the person would not know.
    send: async (choices) => {
      const answers = Object.entries(choices).map(([itemId, choice]) => ({ itemId, ...choice }));
      const { saveAnswers } = await gql(SaveAnswersDocument, { input: { attemptId, hold, answers } });
      return saveAnswers.map(({ savedAt }) => savedAt).sort().at(-1) ?? '';
    },
    tell,
  });
}

/** Each choice goes to the server at once, with all that waited before it. After a refusal the attempt is read again: it may be over. */
export function useAutosave(held: Held): Autosave {
  const client = useQueryClient();
  const [changed, setChanged] = useState<Record<string, Choice>>(held.device.waiting);
  const [state, setState] = useState<SaveState>({ savedAt: null, isSaving: false, hasFailed: false, refusal: null });
  const [queue] = useState(() => makeQueue(held, (change) => setState((before) => ({ ...before, ...change }))));
  const flush = useCallback(() => queue.flush().then(() => queue.isEmpty), [queue]);
  const choose = (itemId: string, choice: Choice) => {
    setChanged((before) => ({ ...before, [itemId]: choice }));
    queue.add(itemId, choice);
  };
  useEffect(() => void flush(), [flush]);
  useEffect(() => {
    if (state.refusal) void client.invalidateQueries();
  }, [state.refusal, client]);
  const isWaiting = state.hasFailed || state.isSaving;
  useRetry(isWaiting, flush);
  useLeaveWarning(isWaiting);
  return { changed, choose, flush, ...state };
}
