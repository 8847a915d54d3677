import type { RecordingKind } from '../../../graphql/generated/graphql';
import { takeStore } from './take-store';
import type { Take } from './take-store';

/** Each chunk is on the device before the next one begins: what can be lost is one of them. */
const CHUNK_MS = 5000;
const TICK_MS = 250;
/** 15 minutes of sound stay under 8 MB. */
const AUDIO_BITS = 64_000;
const VIDEO_BITS = 600_000;

// mp4 plays everywhere, webm does not.
const types: Readonly<Record<RecordingKind, readonly string[]>> = {
  AUDIO: ['audio/mp4', 'audio/webm;codecs=opus', 'audio/webm', 'audio/ogg'],
  VIDEO: ['video/mp4', 'video/webm;codecs=vp8,opus', 'video/webm'],
};

export const mediaTypeFor = (kind: RecordingKind): string | undefined => types[kind].find((type) => MediaRecorder.isTypeSupported(type));

export interface RecorderState {
  readonly status: 'recording' | 'paused' | 'stopped';
  readonly seconds: number;
  readonly marks: readonly number[];
  readonly error: unknown;
}

/** One take: sound or picture from a stream into the store of the device, with its own timer that stands still in a pause. */
export class Recorder {
  private readonly media: MediaRecorder;
  private readonly listeners = new Set<() => void>();
  private readonly ticker = setInterval(() => this.tick(), TICK_MS);
  private last = performance.now();
  private elapsed = 0;
  private chunks = 0;
  private writing: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | null = null;
  state: RecorderState = { status: 'recording', seconds: 0, marks: [], error: null };

  constructor(stream: MediaStream, readonly take: Take) {
    this.media = new MediaRecorder(stream, { mimeType: take.mediaType, audioBitsPerSecond: AUDIO_BITS, videoBitsPerSecond: VIDEO_BITS });
    this.media.ondataavailable = ({ data }) => this.keep(data);
    this.media.onerror = (event) => this.fail(event);
    // A call or another app took the microphone: what there is stays.
    for (const track of stream.getTracks()) track.onended = () => void this.stop();
    this.writing = takeStore.save(take).catch((error: unknown) => this.fail(error));
    this.media.start(CHUNK_MS);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly pause = (): void => {
    this.media.pause();
    this.tell({ status: 'paused' });
  };

  readonly resume = (): void => {
    this.last = performance.now();
    this.media.resume();
    this.tell({ status: 'recording' });
  };

  readonly mark = (): void => this.tell({ marks: [...this.state.marks, this.state.seconds] });

  /** Ends when the last chunk is on the device. */
  readonly stop = (): Promise<void> => (this.stopping ??= this.end());

  private async end(): Promise<void> {
    clearInterval(this.ticker);
    this.tell({ status: 'stopped' });
    const ended = new Promise((resolve) => (this.media.onstop = resolve));
    if (this.media.state !== 'inactive') {
      this.media.stop();
      await ended;
    }
    await this.writing;
  }

  private tick(): void {
    const now = performance.now();
    if (this.state.status === 'recording') this.elapsed += now - this.last;
    this.last = now;
    const seconds = Math.floor(this.elapsed / 1000);
    if (seconds !== this.state.seconds) this.tell({ seconds });
  }

  private keep(data: Blob): void {
    if (data.size === 0) return;
    const index = this.chunks++;
    const { seconds, marks } = this.state;
    this.writing = this.writing
      .then(async () => {
        await takeStore.addChunk(this.take.id, index, await data.arrayBuffer());
        await takeStore.change(this.take.id, { seconds, marks });
      })
      .catch((error: unknown) => this.fail(error));
  }

  private fail(error: unknown): void {
    this.tell({ error });
    void this.stop();
  }

  private tell(change: Partial<RecorderState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
