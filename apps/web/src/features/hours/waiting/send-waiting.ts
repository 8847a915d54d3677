import { isRefusal } from '../../../graphql/api-error';
import { gql } from '../../../graphql/client';
import { LogHoursDocument } from '../../../graphql/generated/graphql';
import type { LogHoursInput } from '../../../graphql/generated/graphql';
import { waitingStore } from './waiting-store';
import type { WaitingEntry } from './waiting-store';

const PATIENCE_MS = 8_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Gives whether it is worth going on: a server that does not answer now will not answer to the next one either. */
async function sendOne(entry: WaitingEntry): Promise<boolean> {
  try {
    await gql(LogHoursDocument, { input: entry.input });
    await waitingStore.settle(entry, null);
    return true;
  } catch (error) {
    if (!isRefusal(error)) return false;
    await waitingStore.settle(entry, { code: error.code, details: error.details });
    return true;
  }
}

async function sendAll(personId: string): Promise<number> {
  let answered = 0;
  for (const entry of await waitingStore.all(personId)) {
    if (entry.refusal !== null) continue;
    if (!(await sendOne(entry))) break;
    answered += 1;
  }
  return answered;
}

/** Sends what waits. One tab at a time: the next one finds nothing left. Even where two send, the id makes it one entry on the server. Gives how many were answered. */
export async function sendWaiting(personId: string): Promise<number> {
  // Browsers offer locks on secure addresses only.
  if (!('locks' in navigator)) return sendAll(personId);
  return navigator.locks.request('waymark hours', () => sendAll(personId));
}

/** Kept on this device first, then sent. It waits when the server cannot be reached, or takes long. */
async function keepAndSend(personId: string, inputs: readonly LogHoursInput[]): Promise<void> {
  for (const input of inputs) await waitingStore.put({ id: input.id, personId, input, refusal: null });
  await Promise.race([sendWaiting(personId), pause(PATIENCE_MS)]);
}

const keepsNothing = (): boolean => !('indexedDB' in globalThis);

export async function countUnsent(personId: string): Promise<number> {
  if (keepsNothing()) return 0;
  await Promise.race([sendWaiting(personId), pause(PATIENCE_MS)]);
  return (await waitingStore.all(personId)).length;
}

/** What became of entries that were just saved: how many wait here, and the first that was refused. */
export interface Saved {
  readonly waiting: number;
  readonly refused: WaitingEntry | null;
}

export async function saveEntries(personId: string, inputs: readonly LogHoursInput[]): Promise<Saved> {
  if (keepsNothing()) {
    for (const input of inputs) await gql(LogHoursDocument, { input });
    return { waiting: 0, refused: null };
  }
  await keepAndSend(personId, inputs);
  const left = (await waitingStore.all(personId)).filter(({ id }) => inputs.some((input) => input.id === id));
  return { waiting: left.filter(({ refusal }) => refusal === null).length, refused: left.find(({ refusal }) => refusal !== null) ?? null };
}
