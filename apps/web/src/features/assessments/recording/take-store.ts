import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { RecordingKind } from '../../../graphql/generated/graphql';
import { withLength } from './webm-length';

/** A role-play on this device. Nothing of it has left the device until `fileUrl` is set. */
export interface Take {
  readonly id: string;
  /** Whose it is: another person on the same device does not see it. */
  readonly personId: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly kind: RecordingKind;
  readonly mediaType: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly marks: readonly number[];
  readonly selfRatings: Readonly<Record<string, number>>;
  readonly tryNext: string;
  /** Where the upload that was begun goes on. */
  readonly fileUrl: string | null;
}

interface Takes extends DBSchema {
  takes: { key: string; value: Take };
  chunks: { key: [string, number]; value: { takeId: string; index: number; bytes: ArrayBuffer } };
}

let opened: Promise<IDBPDatabase<Takes>> | null = null;

function database(): Promise<IDBPDatabase<Takes>> {
  opened ??= openDB<Takes>('waymark-takes', 1, {
    upgrade(db) {
      db.createObjectStore('takes', { keyPath: 'id' });
      db.createObjectStore('chunks', { keyPath: ['takeId', 'index'] });
    },
  });
  return opened;
}

const chunksOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Takes are written to the device every few seconds, so that a phone that dies in the middle loses seconds and not the role-play. */
export const takeStore = {
  async save(take: Take): Promise<void> {
    await (await database()).put('takes', take);
  },

  async change(id: string, change: Partial<Take>): Promise<void> {
    const tx = (await database()).transaction('takes', 'readwrite');
    const take = await tx.store.get(id);
    if (take) await tx.store.put({ ...take, ...change });
    await tx.done;
  },

  async addChunk(id: string, index: number, bytes: ArrayBuffer): Promise<void> {
    await (await database()).put('chunks', { takeId: id, index, bytes });
  },

  /** The newest take of a scenario that holds anything, or null. */
  async ofScenario(personId: string, scenarioId: string): Promise<Take | null> {
    return (await takeStore.all(personId)).find((take) => take.scenarioId === scenarioId) ?? null;
  },

  /** Newest first. */
  async all(personId: string): Promise<Take[]> {
    const takes = await (await database()).getAll('takes');
    return takes.filter((take) => take.personId === personId && take.seconds > 0).sort((a, b) => b.startedAt - a.startedAt);
  },

  /** What is played here and sent: the pieces in order, with their length. */
  async media(take: Take): Promise<Blob> {
    const chunks = await (await database()).getAll('chunks', chunksOf(take.id));
    const [first, ...others] = chunks.map(({ bytes }) => bytes);
    return new Blob(first ? [...withLength(first, take.seconds), ...others] : [], { type: take.mediaType });
  },

  async remove(id: string): Promise<void> {
    const tx = (await database()).transaction(['takes', 'chunks'], 'readwrite');
    await Promise.all([tx.objectStore('takes').delete(id), tx.objectStore('chunks').delete(chunksOf(id)), tx.done]);
  },
};
