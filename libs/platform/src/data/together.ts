import DataLoader from 'dataloader';

/**
 * What a statement for `together` holds a column against: `where code = ${anyOf('text')}`. Behind a select PostgreSQL does not see how many keys
 * there are. Where it sees few, it makes a plan for just these, each time, and takes longer over it than over the rows.
 */
export const anyOf = (type: 'text' | 'uuid'): string => `any((select $1::${type}[])::${type}[])`;

// Enough that one slow statement holds up nobody else; few enough that the next one gathers a crowd.
const MOST_AT_ONCE = 2;

/** Lets so many run at once; of what comes meanwhile it keeps the last, which is all that there is: keys gather in one batch until it is asked. */
class Gate {
  private running = 0;
  private held: (() => void) | null = null;

  enter(ask: () => void): void {
    if (this.running < MOST_AT_ONCE) ask();
    else this.held = ask;
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      const next = this.held;
      this.held = null;
      next?.();
    }
  }
}

/**
 * Asks by one statement for all keys of one turn of the event loop, and of the time that two such statements are on their way: many requests at
 * once share the way to the database, and one alone waits for nobody. Nothing is remembered: a statement is sent after its last key came in.
 * What `load` throws, each that waited is told.
 */
export function together<K, V>(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): (key: K) => Promise<V | null> {
  const gate = new Gate();
  const waiting = new DataLoader<K, V | null>(
    async (keys) => {
      const found = await gate.through(() => load(keys));
      return keys.map((key) => found.get(key) ?? null);
    },
    { cache: false, batchScheduleFn: (ask) => void setImmediate(() => gate.enter(ask)) },
  );
  return (key) => waiting.load(key);
}
