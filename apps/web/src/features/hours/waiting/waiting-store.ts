import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ApiErrorParts } from '../../../graphql/api-error';
import type { LogHoursInput } from '../../../graphql/generated/graphql';

/** An entry that the server does not have yet, as far as this device knows. */
export interface WaitingEntry {
  readonly id: string;
  /** Whose it is: another person on the same device neither sees nor sends it. */
  readonly personId: string;
  readonly input: LogHoursInput;
  /** Why the server did not take it. It is sent again once somebody changed it. */
  readonly refusal: Pick<ApiErrorParts, 'code' | 'details'> | null;
}

interface Waiting extends DBSchema {
  waiting: { key: string; value: WaitingEntry };
}

let opened: Promise<IDBPDatabase<Waiting>> | null = null;

function database(): Promise<IDBPDatabase<Waiting>> {
  opened ??= openDB<Waiting>('waymark-hours', 1, { upgrade: (db) => void db.createObjectStore('waiting', { keyPath: 'id' }) });
  return opened;
}

/** Entries on this device. They leave it when the server has them, when somebody throws them away, or by signing out. */
export const waitingStore = {
  async put(entry: WaitingEntry): Promise<void> {
    await (await database()).put('waiting', entry);
  },

  async get(id: string): Promise<WaitingEntry | undefined> {
    return (await database()).get('waiting', id);
  },

  /** In the order in which they were made. */
  async all(personId: string): Promise<WaitingEntry[]> {
    return (await (await database()).getAll('waiting')).filter((entry) => entry.personId === personId);
  },

  /** Only what is still as it was sent: a change that was made meanwhile stays. */
  async settle(sent: WaitingEntry, refusal: WaitingEntry['refusal']): Promise<void> {
    const tx = (await database()).transaction('waiting', 'readwrite');
    const now = await tx.store.get(sent.id);
    if (now && JSON.stringify(now.input) === JSON.stringify(sent.input)) await (refusal ? tx.store.put({ ...now, refusal }) : tx.store.delete(sent.id));
    await tx.done;
  },

  async remove(id: string): Promise<void> {
    await (await database()).delete('waiting', id);
  },
};
