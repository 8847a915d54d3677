/** What was read lately and never changes, so that it is read once a process; the oldest of `most` goes first. */
export class Kept<Value> {
  private readonly known = new Map<string, Value>();

  constructor(private readonly most: number) {}

  async of(key: string, read: () => Promise<Value>): Promise<Value> {
    return this.known.get(key) ?? this.keep(key, await read());
  }

  /** The same for many at once: what is not known of them is read together. Absent where nothing was found. */
  async ofAll(keys: readonly string[], read: (unknown: string[]) => Promise<ReadonlyMap<string, Value>>): Promise<Map<string, Value>> {
    // Taken before anything is waited for: meanwhile it may have to go.
    const values = new Map(keys.flatMap((key) => (this.known.has(key) ? [[key, this.known.get(key) as Value] as const] : [])));
    const unknown = keys.filter((key) => !values.has(key));
    if (unknown.length > 0) for (const [key, value] of await read(unknown)) values.set(key, this.keep(key, value));
    return values;
  }

  keep(key: string, value: Value): Value {
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= this.most && !this.known.has(key)) this.known.delete(oldest);
    this.known.set(key, value);
    return value;
  }
}
