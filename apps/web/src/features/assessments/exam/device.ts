import type { Choice } from './answer-queue';

/** One choice on its way, numbered by this device. */
export interface Sent extends Choice {
  sequence: number;
}

interface Kept {
  device: string;
  sequence: number;
  waiting: Record<string, Sent>;
}

export const newDevice = (): string => crypto.randomUUID();

const keyOf = (attemptId: string) => `waymark.attempt.${attemptId}`;
const fresh = (): Kept => ({ device: newDevice(), sequence: 0, waiting: {} });

// Holds that came with a beginning, by attempt, until its page opens.
const begun = new Map<string, number>();

/** What this tab knows of an attempt: its own name, how many choices it has sent, and those that the server does not have yet. It outlives a reload. */
export class Device {
  private kept: Kept;

  constructor(private readonly attemptId: string) {
    this.kept = this.read();
  }

  /** The attempt began here under that name. What waits from before goes on waiting: it may have been running. */
  static begin(attemptId: string, name: string, hold: number): void {
    const device = new Device(attemptId);
    device.keep({ ...device.kept, device: name });
    begun.set(attemptId, hold);
  }

  /** The hold that came with the beginning, for the page that opens right after it; told once. */
  takeBegun(): number | null {
    const hold = begun.get(this.attemptId) ?? null;
    begun.delete(this.attemptId);
    return hold;
  }

  get name(): string {
    return this.kept.device;
  }

  get waiting(): Readonly<Record<string, Sent>> {
    return this.kept.waiting;
  }

  add(itemId: string, choice: Choice): void {
    const sequence = this.kept.sequence + 1;
    this.keep({ ...this.kept, sequence, waiting: { ...this.kept.waiting, [itemId]: { ...choice, sequence } } });
  }

  /** The server has these; a choice that was made meanwhile goes on waiting. */
  forget(sent: Readonly<Record<string, Sent>>): void {
    const waiting = Object.fromEntries(Object.entries(this.kept.waiting).filter(([itemId, { sequence }]) => sent[itemId]?.sequence !== sequence));
    this.keep({ ...this.kept, waiting });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    try {
      sessionStorage.setItem(keyOf(this.attemptId), JSON.stringify(kept));
    } catch {
      // A browser without storage: the choices stay in memory while the page is open.
    }
  }

  private read(): Kept {
    try {
      const text = sessionStorage.getItem(keyOf(this.attemptId));
      if (text !== null) return JSON.parse(text) as Kept;
    } catch {
      // The same.
    }
    const kept = fresh();
    this.keep(kept);
    return kept;
  }
}
