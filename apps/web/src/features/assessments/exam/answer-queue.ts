import { ApiError } from '../../../graphql/api-error';

export interface Choice {
  optionIds: string[];
  isFlagged: boolean;
}

export interface SaveState {
  savedAt: string | null;
  isSaving: boolean;
  hasFailed: boolean;
  /** A refusal that trying again does not mend. */
  refusal: ApiError | null;
}

export interface Wire {
  /** Sends one choice and answers when the server saved it. */
  send: (itemId: string, choice: Choice) => Promise<string>;
  tell: (change: Partial<SaveState>) => void;
}

const passing = ['UNREACHABLE', 'INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED'];
const isRefusal = (error: unknown): error is ApiError => error instanceof ApiError && !passing.includes(error.code);

/** Choices on their way to the server: one at a time, and of each question only the newest. */
export class AnswerQueue {
  private readonly waiting = new Map<string, Choice>();
  private running: Promise<void> | null = null;

  constructor(private readonly wire: Wire) {}

  add(itemId: string, choice: Choice): void {
    this.waiting.set(itemId, choice);
    void this.flush();
  }

  /** Resolves when nothing waits or the server cannot be reached; never rejects. */
  flush(): Promise<void> {
    if (this.waiting.size === 0) return Promise.resolve();
    this.running ??= this.sendAll();
    return this.running;
  }

  private async sendAll(): Promise<void> {
    this.wire.tell({ isSaving: true, refusal: null });
    try {
      for (let next = this.first(); next; next = this.first()) await this.sendOne(...next);
    } catch (error) {
      if (isRefusal(error)) this.waiting.clear();
      this.wire.tell(isRefusal(error) ? { refusal: error, hasFailed: false } : { hasFailed: true });
    }
    this.running = null;
    this.wire.tell({ isSaving: false });
  }

  private async sendOne(itemId: string, choice: Choice): Promise<void> {
    const savedAt = await this.wire.send(itemId, choice);
    if (this.waiting.get(itemId) === choice) this.waiting.delete(itemId);
    this.wire.tell({ savedAt, hasFailed: false });
  }

  private first(): [string, Choice] | undefined {
    return this.waiting.entries().next().value;
  }
}
