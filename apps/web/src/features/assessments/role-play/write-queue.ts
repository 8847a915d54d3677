import { ApiError } from '../../../graphql/api-error';
import type { PlayPartsFragment } from '../../../graphql/generated/graphql';
import { keepPending, readPending } from './pending';
import type { Pending, Write } from './pending';

export interface Conflict {
  write: Write;
  savedLevel: number | null;
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
  return currentVersion === null ? null : { write, currentVersion, savedLevel: numberOrNull(error.details['savedLevel']) };
}

/** What was refused as stale may be our own write whose answer was lost: then it is saved and there is nothing to ask. */
const isSavedAlready = ({ write, savedLevel }: Conflict): boolean => write.kind === 'rate' && write.level === savedLevel;

/** Ratings and comments of one role-play, sent one after the other, each with the version that the screen showed. */
export class WriteQueue {
  private pending: Pending;
  private running: Promise<void> | null = null;
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

  readonly add = (write: Write, shownVersion: number): void => {
    const version = this.pending.writes.length === 0 ? shownVersion : this.pending.version;
    this.keep({ version, writes: [...this.pending.writes, write] });
    if (!this.state.conflict) void this.drain();
  };

  /** Sends what waits; two calls at once are one. */
  readonly drain = (): Promise<void> => {
    this.running ??= this.work().finally(() => (this.running = null));
    return this.running;
  };

  /** A person has decided between the two values. */
  readonly settle = async (isMine: boolean): Promise<void> => {
    const { conflict } = this.state;
    if (!conflict) return;
    this.keep({ version: conflict.currentVersion, writes: isMine ? this.pending.writes : this.pending.writes.slice(1) }, { conflict: null });
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
    if (!conflict || !isSavedAlready(conflict)) {
      this.tell(conflict ? { conflict } : { error });
      return false;
    }
    this.keep({ version: conflict.currentVersion, writes: this.pending.writes.slice(1) });
    await this.server.refetch();
    return true;
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
