import { useEffect, useState } from 'react';
import type { RecordingKind } from '../../../graphql/generated/graphql';

/** Why there is no sound: the person can mend each of these in another place. */
export type StreamProblem = 'blocked' | 'absent' | 'busy' | 'unsupported';

const problems: Readonly<Record<string, StreamProblem>> = { NotAllowedError: 'blocked', SecurityError: 'blocked', NotFoundError: 'absent', OverconstrainedError: 'absent', NotReadableError: 'busy', AbortError: 'busy' };

export const canRecord = (): boolean => typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices);

const picture = { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' };

export interface StreamState {
  readonly stream: MediaStream | null;
  readonly problem: StreamProblem | null;
}

const stopAll = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

async function open(kind: RecordingKind): Promise<StreamState> {
  if (!canRecord()) return { stream: null, problem: 'unsupported' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true }, video: kind === 'VIDEO' ? picture : false });
    return { stream, problem: null };
  } catch (error) {
    return { stream: null, problem: problems[error instanceof DOMException ? error.name : ''] ?? 'busy' };
  }
}

/** Microphone (and camera) while `kind` is set: opened by the act of a person, closed when the page goes. `attempt` opens them again. */
export function useStream(kind: RecordingKind | null, attempt: number): StreamState {
  const [state, setState] = useState<StreamState>({ stream: null, problem: null });
  useEffect(() => {
    if (kind === null) return undefined;
    let isGone = false;
    let opened: MediaStream | null = null;
    setState({ stream: null, problem: null });
    void open(kind).then((next) => {
      opened = next.stream;
      if (!isGone) setState(next);
      else if (opened) stopAll(opened);
    });
    return () => {
      isGone = true;
      if (opened) stopAll(opened);
    };
  }, [kind, attempt]);
  return state;
}

/** How loud it is now, from 0 to 1; null where the browser cannot tell. */
export function useLevel(stream: MediaStream | null): number | null {
  const [level, setLevel] = useState<number | null>(null);
  useEffect(() => {
    if (!stream || typeof AudioContext === 'undefined') return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    const tick = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      setLevel(samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample - 128)), 0) / 128);
    }, 150);
    return () => {
      clearInterval(tick);
      void context.close();
    };
  }, [stream]);
  return level;
}

/** Keeps the screen on: a phone that sleeps stops recording. Not every browser can. */
export function useWakeLock(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return undefined;
    const lock = navigator.wakeLock.request('screen').catch(() => null);
    return () => void lock.then((held) => held?.release());
  }, [isOn]);
}
