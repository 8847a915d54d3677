/** What was read lately and never changes, so that it is read once a process; the oldest of `most` goes first. */
export class Kept<Value> {
  private readonly known = new Map<string, Value>();

  constructor(private readonly most: number) {}

  async of(key: string, read: () => Promise<Value>): Promise<Value> {
    const value = this.known.get(key) ?? (await read());
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= this.most && !this.known.has(key)) this.known.delete(oldest);
    this.known.set(key, value);
    return value;
  }
}
