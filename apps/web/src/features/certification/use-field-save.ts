import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isRefusal } from '../../graphql/api-error';
import { SaveApplicationFieldDocument } from '../../graphql/generated/graphql';
import type { ApplicationField } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';

interface Outcome {
  savedAt: Date | null;
  isSaving: boolean;
  error: unknown;
}

export interface FieldSave extends Outcome {
  value: string;
  change: (value: string) => void;
  /** Saves what was typed now, instead of after the pause. */
  flush: () => void;
}

const PAUSE_MS = 600;
const RETRY_MS = 3000;

type Waiting = RefObject<string | null>;

/** A refusal that trying again does not mend lets the value go; the person sees why and types another. */
async function saveNewest(waiting: Waiting, save: (value: string) => Promise<unknown>): Promise<unknown> {
  while (waiting.current !== null) {
    const value = waiting.current;
    const error: unknown = await save(value).then(() => null, (refusal: unknown) => refusal);
    if (error !== null && !isRefusal(error)) return error;
    if (waiting.current === value) waiting.current = null;
    if (error !== null && waiting.current === null) return error;
  }
  return null;
}

/** Sends one value at a time, the newest last, so that an old answer never overwrites a new one. */
function useSender(save: (value: string) => Promise<unknown>) {
  const [outcome, setOutcome] = useState<Outcome>({ savedAt: null, isSaving: false, error: null });
  const waiting = useRef<string | null>(null);
  const isRunning = useRef(false);
  const send = useCallback(async () => {
    if (isRunning.current || waiting.current === null) return;
    isRunning.current = true;
    setOutcome((before) => ({ ...before, isSaving: true }));
    const error = await saveNewest(waiting, save);
    isRunning.current = false;
    setOutcome((before) => ({ savedAt: error === null ? new Date() : before.savedAt, isSaving: false, error }));
  }, [save]);
  return { waiting, send, outcome };
}

/** A text that saves itself: after a pause in typing, on leaving it, and again while the server cannot be reached. `save` stays the same function. */
export function useAutosave(save: (value: string) => Promise<unknown>, saved: string): FieldSave {
  const { waiting, send, outcome } = useSender(save);
  const [value, setValue] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    void send();
  }, [send]);
  const change = (next: string) => {
    setValue(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };
  const isRetrying = outcome.error !== null && !isRefusal(outcome.error);
  useEffect(() => {
    if (!isRetrying) return undefined;
    const retry = setInterval(flush, RETRY_MS);
    return () => clearInterval(retry);
  }, [isRetrying, flush]);
  useEffect(() => flush, [flush]);
  return { value, change, flush, ...outcome };
}

export function useFieldSave(applicationId: string, field: ApplicationField, saved: string): FieldSave {
  const { mutateAsync } = useApiMutation(SaveApplicationFieldDocument);
  const save = useCallback((value: string) => mutateAsync({ input: { applicationId, field, value } }), [applicationId, field, mutateAsync]);
  return useAutosave(save, saved);
}
