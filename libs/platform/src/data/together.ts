import DataLoader from 'dataloader';

/**
 * Asks by one statement for all keys of one turn of the event loop: many requests at once share the way to the database, and one alone waits
 * for nobody. Nothing is remembered. What `load` throws, each that waited is told.
 */
export function together<K, V>(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): (key: K) => Promise<V | null> {
  const waiting = new DataLoader<K, V | null>(
    async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? null);
    },
    { cache: false, batchScheduleFn: (ask) => void setImmediate(ask) },
  );
  return (key) => waiting.load(key);
}
