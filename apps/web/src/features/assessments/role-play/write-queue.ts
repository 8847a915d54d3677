import { ApiError, isRefusal } from '../../../graphql/api-error';
import type { PlayPartsFragment } from '../../../graphql/generated/graphql';
import { gathered, joined, keepPending, readPending } from './pending';
import type { Pending, Write } from './pending';

/** Typing is gathered this long before it is sent: well within the two seconds in which a comment has to be on the server (features.md, B4). */
const GATHER_MS = 800;
const RETRY_MS = 3000;

export interface Conflict {
  write: Write;
  savedLevel: number | null;
  savedText: string;
  currentVersion: number;
}

export interface QueueState {
  /** The newest answer of the server. */
  saved: PlayPartsFragment;
  writes: readonly Write[];
  conflict: Conflict | null;
  error: unknown;
}

export interface Server {
  send: (write: Write, expectedVersion: number) => Promise<PlayPartsFragment>;
  refetch: () => Promise<unknown>;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function conflictOf(write: Write, error: unknown): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== 'STALE_VERSION') return null;
  const currentVersion = numberOrNull(error.details['currentVersion']);
  return currentVersion === null ? null : { write, currentVersion, savedLevel: numberOrNull(error.details['savedLevel']), savedText: String(error.details['savedText'] ?? '') };
}

/** What was refused as stale may be our own write whose answer was lost: then it is saved and there is nothing to ask. */
const isSavedAlready = ({ write, savedLevel }: Conflict): boolean => write.kind === 'rate' && write.level === savedLevel;

/** Ratings and comments of one role-play, sent one after the other, each with the version that the screen showed. */
export class WriteQueue {
  private pending: Pending;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOpen = false;
  private readonly listeners = new Set<() => void>();
  state: QueueState;

  constructor(play: PlayPartsFragment, private readonly server: Server) {
    this.pending = readPending(play.id) ?? { version: play.version, writes: [] };
    this.state = { saved: play, writes: this.pending.writes, conflict: null, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** From now on it sends by itself: what a closed tab left behind, and what waited for the network. The answer closes it. */
  readonly open = (): (() => void) => {
    const drain = () => void this.drain();
    this.isOpen = true;
    drain();
    window.addEventListener('online', drain);
    return () => {
      this.isOpen = false;
      window.removeEventListener('online', drain);
      drain();
    };
  };

  /** On the device at once; a rating goes at once as well, a comment grows for a moment. */
  readonly add = (write: Write, shownVersion: number): void => {
    const { writes } = this.pending;
    const version = writes.length === 0 ? shownVersion : this.pending.version;
    const { conflict, error } = this.state;
    // One without an answer goes again just as it was: the server knows it, and does not take it for somebody else's.
    this.keep({ version, writes: joined(writes, write, this.running || conflict || error ? 1 : 0) });
    if (conflict) return;
    if (write.kind === 'rate') void this.drain();
    else this.drainIn(GATHER_MS);
  };

  /** Sends what waits; two calls at once are one. */
  readonly drain = (): Promise<void> => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.work().finally(() => (this.running = null));
    return this.running;
  };

  /** A person has decided between the two values. */
  readonly settle = async (isMine: boolean): Promise<void> => {
    const { conflict } = this.state;
    if (!conflict) return;
    const writes = gathered(this.pending.writes);
    this.keep({ version: conflict.currentVersion, writes: isMine ? writes : writes.slice(1) }, { conflict: null });
    await this.server.refetch();
    await this.drain();
  };

  private async work(): Promise<void> {
    this.tell({ error: null });
    for (let first = this.pending.writes[0]; first; first = this.pending.writes[0]) {
      if (!(await this.sendFirst(first))) return;
    }
  }

  private async sendFirst(write: Write): Promise<boolean> {
    try {
      const saved = await this.server.send(write, this.pending.version);
      this.keep({ version: saved.version, writes: this.pending.writes.slice(1) }, { saved });
      return true;
    } catch (error) {
      return this.refused(write, error);
    }
  }

  private async refused(write: Write, error: unknown): Promise<boolean> {
    const conflict = conflictOf(write, error);
    if (!conflict) return this.failed(error);
    if (!isSavedAlready(conflict)) {
      const writes = gathered(this.pending.writes);
      this.keep({ ...this.pending, writes }, { conflict: { ...conflict, write: writes[0] ?? write } });
      return false;
    }
    this.keep({ version: conflict.currentVersion, writes: this.pending.writes.slice(1) });
    await this.server.refetch();
    return true;
  }

  /** What may pass is tried again; nothing that was typed is lost meanwhile. */
  private failed(error: unknown): false {
    this.tell({ error });
    if (!isRefusal(error)) this.drainIn(RETRY_MS);
    return false;
  }

  private drainIn(ms: number): void {
    if (this.isOpen) this.timer ??= setTimeout(() => void this.drain(), ms);
  }

  private keep(pending: Pending, change: Partial<QueueState> = {}): void {
    this.pending = pending;
    keepPending(this.state.saved.id, pending);
    this.tell({ ...change, writes: pending.writes });
  }

  private tell(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
