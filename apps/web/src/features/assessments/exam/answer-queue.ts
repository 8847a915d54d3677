import { isRefusal } from '../../../graphql/api-error';
import type { ApiError } from '../../../graphql/api-error';
import type { Device, Sent } from './device';

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
  /** Sends choices and answers when the server saved them. */
  send: (choices: Readonly<Record<string, Sent>>) => Promise<string>;
  tell: (change: Partial<SaveState>) => void;
}

/** Choices on their way to the server: of each question the newest, and all that wait together. Sending one twice does no harm. */
export class AnswerQueue {
  private running: Promise<void> | null = null;

  constructor(
    private readonly device: Device,
    private readonly wire: Wire,
  ) {}

  get isEmpty(): boolean {
    return Object.keys(this.device.waiting).length === 0;
  }

  add(itemId: string, choice: Choice): void {
    this.device.add(itemId, choice);
    void this.flush();
  }

  /** Resolves when nothing waits or the server cannot be reached; never rejects. */
  flush(): Promise<void> {
    if (this.isEmpty) return Promise.resolve();
    this.running ??= this.sendAll();
    return this.running;
  }

  private async sendAll(): Promise<void> {
    this.wire.tell({ isSaving: true, refusal: null });
    try {
      while (!this.isEmpty) await this.sendWaiting();
    } catch (error) {
      this.wire.tell(isRefusal(error) ? { refusal: error, hasFailed: false } : { hasFailed: true });
      if (isRefusal(error) && error.code !== 'ATTEMPT_ELSEWHERE') this.device.forget(this.device.waiting);
    }
    this.running = null;
    this.wire.tell({ isSaving: false });
  }

  private async sendWaiting(): Promise<void> {
    const sent = this.device.waiting;
    const savedAt = await this.wire.send(sent);
    this.device.forget(sent);
    this.wire.tell({ savedAt, hasFailed: false });
  }
}
